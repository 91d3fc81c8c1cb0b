import type { ProblemTexts } from "./problem-texts.ts";

export const fi: ProblemTexts = {
  "malformed-json": [
    "Sisältö ei ole JSONia",
    "Sisältöä ei voitu lukea JSONina.",
    "Tarkista pilkut, lainausmerkit ja merkistö (UTF-8).",
  ],
  "malformed-request": [
    "Pyyntö on virheellinen",
    "Jokin pyynnön osa rikkoo HTTP:n tai tämän osoitteen sääntöjä.",
    "Vertaa pyyntöä toiminnon ohjeeseen.",
  ],
  "cursor-invalid": [
    "Sivutuskohdistin ei kelpaa",
    "Sivutuskohdistin toimii vain samalla henkilöllä, samoilla rajauksilla ja samassa järjestyksessä.",
    "Jätä sivutuskohdistin pois ja aloita ensimmäiseltä sivulta.",
  ],
  "key-needed": [
    "Idempotency-Key puuttuu",
    "Toiminto luo jotakin tai muuttaa sen tilaa, eikä se saa tapahtua kahdesti.",
    "Lähetä otsake Idempotency-Key, 1–128 näkyvää merkkiä, uusi jokaista toimintoa varten.",
  ],
  "sign-in-needed": ["Kirjaudu sisään", "Tämä on avoinna kirjautuneille.", "Kirjaudu ja yritä uudelleen."],
  "token-needed": [
    "Tarvitaan tunniste",
    "Tämä osoite vastaa koneille, jotka esittävät sen bearer-tunnisteen. Tunniste puuttuu tai on väärä.",
    "Lähetä otsake Authorization: Bearer ja METRICS_TOKEN-asetuksen arvo.",
  ],
  "wrong-credentials": [
    "Sähköpostiosoite tai salasana on väärä",
    "Ne eivät täsmää, tai tiliä ei ole.",
    "Yritä uudelleen tai pyydä kirjautumislinkki sähköpostiisi.",
  ],
  "wrong-code": [
    "Koodi on väärä",
    "Koodi on vanhentunut, jo käytetty tai toisen tilin.",
    "Odota seuraavaa koodia ja kirjoita se.",
  ],
  "not-allowed": ["Sinulla ei ole oikeutta tähän", "Toiminto ei kuulu rooliisi.", "Kysy ohjelmasi koordinaattorilta."],
  "second-factor-needed": [
    "Kaksivaiheinen tunnistautuminen vaaditaan",
    "Henkilökunta näkee ihmisten tietoja vasta kaksivaiheisen tunnistautumisen jälkeen.",
    "Kirjoita todennussovelluksesi koodi tai ota sovellus käyttöön.",
  ],
  "fresh-proof-needed": [
    "Vahvista uudelleen, että olet sinä",
    "Tähän tarvitaan enintään kymmenen minuuttia vanha vahvistus todennussovelluksella.",
    "Kirjoita todennussovelluksesi koodi.",
  ],
  "foreign-origin": [
    "Pyyntö tulee muualta",
    "Muutoksia otetaan vastaan vain palvelun omilta sivuilta.",
    "Avaa palvelu sen omassa osoitteessa ja yritä uudelleen.",
  ],
  "not-found": ["Ei löytynyt", "Tällaista ei ole, tai se ei ole sinun nähtävissäsi.", "Tarkista osoite."],
  "unknown-address": ["Osoitetta ei ole", "Rajapinnassa ei ole mitään tässä osoitteessa.", "Katso /api/docs."],
  "method-not-allowed": ["Ei tällä metodilla", "Osoite on olemassa, mutta se ei tue tätä metodia.", "Katso /api/docs."],
  "too-slow": [
    "Sisältö tuli liian hitaasti",
    "Sisällön pitää saapua viidessätoista sekunnissa.",
    "Yritä uudelleen paremmalla yhteydellä.",
  ],
  "not-allowed-now": [
    "Ei onnistu nyt",
    "Kohteen tila ei salli tätä toimintoa.",
    "Lataa kohde uudelleen ja katso, mitä sille voi tehdä.",
  ],
  "already-exists": [
    "On jo olemassa",
    "Jollakin muulla on jo arvo, jonka pitää olla yksilöllinen.",
    "Muuta arvoa tai avaa olemassa oleva.",
  ],
  "still-running": [
    "Se on yhä kesken",
    "Ensimmäinen yritys samalla Idempotency-Key-avaimella tai saman hakemiston ajo ei ole vielä päättynyt.",
    "Odota, kunnes se on päättynyt, ja toista pyyntö: samalla avaimella saat ensimmäisen vastauksen.",
  ],
  "already-done": [
    "Se on jo tehty",
    "Ensimmäinen yritys tällä avaimella toteutui, mutta vastausta ei säilytetty.",
    "Lue kohde uudelleen; älä toista pyyntöä.",
  ],
  "link-spent": ["Linkki ei enää toimi", "Se on vanhentunut tai jo käytetty.", "Pyydä uusi sähköpostiisi."],
  "stale-version": [
    "Joku ehti ensin",
    "Kohde on muuttunut sen jälkeen, kun luit sen; muutostasi ei tallennettu.",
    "Lataa uusi versio ja tee muutos uudelleen.",
  ],
  "body-too-large": [
    "Sisältö on liian suuri",
    "Sisältö, jokin sen luettelo tai sen syvyys ylittää toiminnon rajan.",
    "Lähetä vähemmän kerralla.",
  ],
  "address-too-long": [
    "Osoite on liian pitkä",
    "Polussa ja kyselyssä saa olla yhteensä 8 192 merkkiä.",
    "Käytä vähemmän rajauksia.",
  ],
  "unsupported-type": [
    "Väärä sisältötyyppi",
    "Toiminto ei ota vastaan tätä sisältötyyppiä.",
    "Lähetä application/json tai se, minkä ohje nimeää.",
  ],
  "invalid-input": [
    "Syötteessä on virhe",
    "Jokainen virheellinen kohta on nimetty kentässä errors.",
    "Korjaa nimetyt kohdat; mitään ei tallennettu.",
  ],
  "key-reused": [
    "Idempotency-Key on käytetty muuhun",
    "Sama avain tuli toisen sisällön kanssa.",
    "Käytä uuteen toimintoon uutta avainta.",
  ],
  "version-needed": [
    "If-Match puuttuu",
    "Muutoksen on nimettävä versio, johon se perustuu, jotta kenenkään työ ei katoa.",
    "Lue kohde ja lähetä sen ETag If-Match-otsakkeessa.",
  ],
  "too-many-requests": [
    "Liian monta pyyntöä",
    "Ihmisiä ja palvelua suojaava raja tuli vastaan.",
    "Odota vastauksen kertoma aika; otsakkeessa Retry-After se on sekunteina.",
  ],
  fault: [
    "Jotakin meni rikki meidän päässämme",
    "Virhe on kirjattu kentän instance numerolla.",
    "Yritä uudelleen; jos vika toistuu, lähetä meille tuo numero.",
  ],
  unavailable: [
    "Ei käytettävissä juuri nyt",
    "Jokin palvelun osa käynnistyy, pysähtyy tai on ylikuormittunut.",
    "Yritä hetken kuluttua uudelleen.",
  ],
  "took-too-long": [
    "Kesti liian kauan",
    "Pyynnöstä luovuttiin aikarajan jälkeen.",
    "Pyydä vähemmän tai yritä hetken kuluttua.",
  ],
  "storage-full": [
    "Tallennustila on täynnä",
    "Mitään ei voi juuri nyt tallentaa; lukeminen toimii.",
    "Kerro ylläpitäjälle; muutosta ei tallennettu.",
  ],
};
