import type { ProblemTexts } from "./problem-texts.ts";

export const sv: ProblemTexts = {
  "malformed-json": [
    "Innehållet är inte JSON",
    "Innehållet kunde inte läsas som JSON.",
    "Kontrollera komman, citattecken och teckenkodning (UTF-8).",
  ],
  "malformed-request": [
    "Begäran är felaktig",
    "En del av begäran bryter mot reglerna för HTTP eller för den här adressen.",
    "Jämför med beskrivningen av funktionen.",
  ],
  "cursor-invalid": [
    "Sidmarkören gäller inte här",
    "En sidmarkör gäller bara för samma person, samma filter och samma ordning.",
    "Utelämna sidmarkören och börja från första sidan.",
  ],
  "key-needed": [
    "Idempotency-Key saknas",
    "Funktionen skapar något eller ändrar dess status och får inte utföras två gånger.",
    "Skicka HTTP-huvudfältet Idempotency-Key med 1–128 synliga tecken, ett nytt för varje åtgärd.",
  ],
  "sign-in-needed": ["Logga in", "Det här är öppet för dem som har loggat in.", "Logga in och försök igen."],
  "token-needed": [
    "En token behövs",
    "Den här adressen svarar maskiner som visar dess bearer-token. Den saknas eller är en annan.",
    "Skicka Authorization: Bearer med värdet av METRICS_TOKEN.",
  ],
  "wrong-credentials": [
    "Fel e-postadress eller lösenord",
    "De stämmer inte överens, eller så finns kontot inte.",
    "Försök igen eller be om en inloggningslänk per e-post.",
  ],
  "wrong-code": [
    "Koden är fel",
    "Koden har gått ut, är redan använd eller hör till ett annat konto.",
    "Vänta på nästa kod och skriv den.",
  ],
  "not-allowed": [
    "Du får inte göra det här",
    "Funktionen ingår inte i din roll.",
    "Fråga en koordinator i ditt program.",
  ],
  "second-factor-needed": [
    "Tvåfaktorsautentisering krävs",
    "Personalen ser uppgifter om människor först efter tvåfaktorsautentisering.",
    "Skriv koden från din autentiseringsapp, eller ta en app i bruk.",
  ],
  "fresh-proof-needed": [
    "Bekräfta igen att det är du",
    "Det här kräver en bekräftelse med autentiseringsappen som är högst tio minuter gammal.",
    "Skriv koden från din autentiseringsapp.",
  ],
  "foreign-origin": [
    "Begäran kommer någon annanstans ifrån",
    "Ändringar tas emot endast från tjänstens egna sidor.",
    "Öppna tjänsten på dess egen adress och försök igen.",
  ],
  "not-found": ["Hittades inte", "Det finns inte, eller så har du inte rätt att se det.", "Kontrollera adressen."],
  "unknown-address": ["Adressen finns inte", "Gränssnittet har ingenting på den här adressen.", "Se /api/docs."],
  "method-not-allowed": ["Inte med den här metoden", "Adressen finns, metoden gör det inte.", "Se /api/docs."],
  "too-slow": [
    "Innehållet kom för långsamt",
    "Innehållet måste komma inom femton sekunder.",
    "Försök igen med en bättre anslutning.",
  ],
  "not-allowed-now": [
    "Går inte just nu",
    "Objektets status tillåter inte den här åtgärden.",
    "Ladda om och se vad som går att göra.",
  ],
  "already-exists": [
    "Finns redan",
    "Något annat har ett värde som måste vara unikt.",
    "Ändra värdet eller öppna det som finns.",
  ],
  "still-running": [
    "Det pågår fortfarande",
    "Det första försöket med samma Idempotency-Key, eller en körning av samma index, är inte klart.",
    "Vänta tills det är klart och upprepa: med samma nyckel får du det första svaret.",
  ],
  "already-done": [
    "Det är redan gjort",
    "Första försöket med den här nyckeln genomfördes, men svaret sparades inte.",
    "Läs själva objektet; upprepa inte.",
  ],
  "link-spent": ["Länken fungerar inte längre", "Den har gått ut eller är redan använd.", "Be om en ny per e-post."],
  "stale-version": [
    "Någon hann före",
    "Objektet har ändrats sedan du läste det; din ändring sparades inte.",
    "Ladda den nya versionen och gör ändringen igen.",
  ],
  "body-too-large": [
    "Innehållet är för stort",
    "Innehållet, en lista i det eller dess djup överskrider gränsen.",
    "Skicka mindre åt gången.",
  ],
  "address-too-long": [
    "Adressen är för lång",
    "Sökväg och fråga får ha högst 8 192 tecken tillsammans.",
    "Använd färre filter.",
  ],
  "unsupported-type": [
    "Fel innehållstyp",
    "Funktionen tar inte emot den här innehållstypen.",
    "Skicka application/json, eller det som beskrivningen nämner.",
  ],
  "invalid-input": [
    "Något i uppgifterna är fel",
    "Varje felaktigt ställe nämns i errors.",
    "Rätta de nämnda ställena; inget sparades.",
  ],
  "key-reused": [
    "Nyckeln har använts till något annat",
    "Samma Idempotency-Key kom med ett annat innehåll.",
    "Använd en ny nyckel för en ny åtgärd.",
  ],
  "version-needed": [
    "If-Match saknas",
    "En ändring måste ange vilken version den bygger på, så att ingens arbete går förlorat.",
    "Läs objektet och skicka dess ETag som If-Match.",
  ],
  "too-many-requests": [
    "För många förfrågningar",
    "En gräns som skyddar människor och tjänsten har nåtts.",
    "Vänta så länge som svaret säger; rubriken Retry-After har tiden i sekunder.",
  ],
  fault: [
    "Något gick sönder hos oss",
    "Felet är loggat under numret i instance.",
    "Försök igen; om felet kvarstår, skicka oss numret.",
  ],
  unavailable: [
    "Inte tillgängligt just nu",
    "En del av tjänsten startar, stannar eller är överbelastad.",
    "Försök igen om en stund.",
  ],
  "took-too-long": [
    "Det tog för lång tid",
    "Begäran avbröts när tidsgränsen nåddes.",
    "Be om mindre eller försök igen om en stund.",
  ],
  "storage-full": [
    "Lagringsutrymmet är fullt",
    "Inget kan sparas just nu; det går att läsa.",
    "Meddela driften; ändringen sparades inte.",
  ],
};
