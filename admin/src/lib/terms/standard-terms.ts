/** A text to begin from. The programme owns its terms and has them looked at before it publishes them. */
export const standardTerms = {
  en: `1. We look for people for real work, internships, work trials or conversations, and say honestly which.
2. We read cards to find people for our own openings. We do not copy, pass on or keep them elsewhere, and we do not try to find out who somebody is before both sides have said yes.
3. We decide by what the work needs. Age, gender, origin, religion, family, health and mother tongue are no reasons.
4. We answer every introduction within the time it names, with a reason that we would tell the person ourselves.
5. What we learn about a person we use for that introduction alone, and delete it when it has ended, unless they come to work with us.
6. Each of us signs in with an account of their own. Who leaves us is removed the same day.
7. The programme may look at what we searched and opened, and may close our access when these terms are broken.`,
  fi: `1. Etsimme ihmisiä oikeaan työhön, harjoitteluun, työkokeiluun tai keskusteluun ja kerromme rehellisesti, mihin.
2. Luemme esittelykortteja löytääksemme ihmisiä omiin avoimiin paikkoihimme. Emme kopioi, välitä tai säilytä niitä muualla emmekä yritä selvittää, kuka joku on, ennen kuin molemmat ovat sanoneet kyllä.
3. Päätämme sen mukaan, mitä työ vaatii. Ikä, sukupuoli, alkuperä, uskonto, perhe, terveys ja äidinkieli eivät ole perusteita.
4. Vastaamme jokaiseen esittelyyn sen määräajassa ja kerromme syyn, jonka sanoisimme ihmiselle itselleenkin.
5. Käytämme ihmisestä saamiamme tietoja vain kyseiseen esittelyyn ja poistamme ne sen päätyttyä, ellei hän tule meille töihin.
6. Jokainen meistä kirjautuu omalla tunnuksellaan. Meiltä lähtevä poistetaan samana päivänä.
7. Ohjelma saa katsoa, mitä olemme hakeneet ja avanneet, ja voi sulkea pääsymme, jos näitä ehtoja rikotaan.`,
  sv: `1. Vi söker människor till verkligt arbete, praktik, arbetsprövning eller samtal och säger ärligt vilket.
2. Vi läser presentationskort för att hitta människor till våra egna lediga platser. Vi kopierar, sprider eller sparar dem inte någon annanstans och försöker inte ta reda på vem någon är innan båda har sagt ja.
3. Vi bestämmer efter vad arbetet kräver. Ålder, kön, ursprung, religion, familj, hälsa och modersmål är inga skäl.
4. Vi svarar på varje introduktion inom utsatt tid, med ett skäl som vi skulle säga till personen själv.
5. Det vi får veta om en person använder vi bara för den introduktionen och raderar när den är slut, om personen inte börjar arbeta hos oss.
6. Var och en av oss loggar in med ett eget konto. Den som slutar hos oss tas bort samma dag.
7. Programmet får se vad vi har sökt och öppnat och kan stänga vår åtkomst om villkoren bryts.`,
} as const;
