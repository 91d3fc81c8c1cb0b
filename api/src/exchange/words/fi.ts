import type { NoteCode } from "./codes.ts";

export const fi: Readonly<Record<NoteCode, string>> = {
  missing: "puuttuu",
  tooLong: "enintään {max} merkkiä",
  tooMany: "sisältää {count} kohtaa; vain {max} ensimmäistä käytetään",
  date: "”{value}” ei ole päivämäärä; päivämäärä kirjoitetaan 2027-03-01",
  dateTwoWays: "”{value}” voi tarkoittaa kahta päivää; päivä kirjoitetaan 2027-03-01",
  month: "”{value}” ei ole kuukausi; kuukausi kirjoitetaan 2024-05",
  year: "”{value}” ei ole vuosi; vuodessa on neljä numeroa, esimerkiksi 2019",
  email: "”{value}” ei ole sähköpostiosoite",
  url: "”{value}” ei ole verkko-osoite; verkko-osoite alkaa https://",
  number: "”{value}” ei ole luku",
  rangeMin: "”{value}” on liian pieni; pienin sallittu on {min}",
  rangeMax: "”{value}” on liian suuri; suurin sallittu on {max}",
  choice: "”{value}” ei ole tunnettu arvo; sallittuja ovat {allowed}",
  flag: "”{value}” ei ole kyllä eikä ei; sallittuja ovat {allowed}",
  character: "sisältää merkin, jota ei voi tallentaa",
  payOrder: "palkan alaraja on ylärajaa suurempi",
  other: "arvoa ”{value}” ei voi lukea",
  language:
    "”{value}” ei ole tunnettu kieli; kirjoita kielen nimi tai tunnus, esimerkiksi fi; useat erotetaan puolipisteellä tai pilkulla",
  languageTwice: "”{value}” on mainittu kahdesti; korkeampaa tasoa käytetään",
  languageAskedTwice: "”{value}” vaaditaan kahdesti; ensimmäistä käytetään",
  languageNeed:
    "”{value}” ei kerro, vaaditaanko kieltä; se luetaan vaatimukseksi. Jos kieltä ei vaadita, kirjoita (toivottu)",
  level:
    "”{value}” ei ole kielitaitotaso; sallittuja ovat {allowed}, äidinkieli tai sanat kuten sujuva. Kieli säilyy ilman tasoa",
  levelNeeded: "”{value}” ei ole tunnettu kieli tasoineen; tason pitää olla jokin näistä: {allowed}",
  skillLevel: "”{value}” ei ole osaamisen taso; sallittuja ovat {allowed}. Osaaminen säilyy ilman tasoa",
  textLanguage: "”{value}” ei ole profiilien ja paikkojen kieli; sallittuja ovat {allowed}. Teksti luetaan englantina",
  place:
    "”{value}” ei ole minkään Suomen kunnan tai maakunnan nimi. Se säilyy sellaisena kuin se on kirjoitettu, eikä yhteensovitus tiedä, missä se on",
  placeNear:
    "”{value}” ei ole minkään kunnan tai maakunnan nimi; tarkoititko {near}? Uudessa tietueessa sana säilyy sellaisena kuin se on kirjoitettu, aiemmassa säilyy sen paikkakunta",
  jobTime:
    "kohdasta ”{value}” ei voi lukea vuosia, joten se on kokonaan nimike; työ kirjoitetaan Sairaanhoitaja (2019-05/2024-01)",
  sameEmail: "sama sähköpostiosoite",
  sameName: "sama nimi ja paikkakunta",
  employmentType:
    "”{value}” ei ole tunnettu työsuhteen laji tai työaika; sellaisia ovat {allowed} ja schema.orgin sanat, kuten FULL_TIME",
  businessId: "”{value}” ei ole Y-tunnus: tarkistenumero ei täsmää",
  sharedEmail: "Ohjelmassa on useita henkilöitä, joilla on tämä osoite. Anna tunniste.",
  frozen: "Ohjelmassa oleva tieto on suljettu tai rajoitettu, eikä sitä voi muuttaa.",
  overtaken:
    "Ohjelmassa oleva tieto suljettiin, rajoitettiin tai poistettiin, kun tuontia tallennettiin. Se jäi ennalleen.",
  notWanted: "jätettiin pois, kun tuonti vahvistettiin",
  referenceTwice: "Tunniste ”{value}” on jo rivillä {line}.",
  emailTwice: "Sähköpostiosoite on jo rivillä {line}.",
  recordTwice: "Täsmälleen sama tietue on jo rivillä {line}.",
  quoteOpen: "Lainausmerkki avataan eikä sitä suljeta.",
  quoteMisplaced: "Lainausmerkki on paikassa, jossa sitä ei saa olla. Lainatussa kentässä se kirjoitetaan kahdesti.",
  lineTooLong: "Rivi on pidempi kuin {max} merkkiä.",
  otherCount: "Rivillä on {have} kenttää ja otsikkorivillä {want}. Ehkä ”{sign}” on lainausmerkkien ulkopuolella.",
  notJson: "Rivi ei ole kelvollista JSONia (merkki {where}).",
  tooDeep: "Sulkeita on sisäkkäin yli {max}.",
  notObject: "Tietueen pitää olla JSON-olio aaltosulkeissa.",
  columnUnused: "Saraketta ”{name}” ei käytetä.",
  columnUnusedNear: "Saraketta ”{name}” ei käytetä. Tarkoititko ”{near}”?",
  columnTwice: "Sarake ”{name}” tarkoittaa samaa kuin ”{first}”, eikä sitä käytetä.",
  keptCommas:
    "Sarake ”{name}”: pilkullisia soluja luettiin kukin yhtenä kohtana ({count}), esimerkiksi ”{example}”, koska muissa soluissa on puolipisteitä. Erota kohdat puolipisteillä.",
  splitAtCommas:
    "Sarake ”{name}”: soluja jaettiin pilkkujen kohdalta ({count}). Puolipiste säilyttää kohtien omat pilkut.",
  newBefore:
    "Tietueita, jotka olivat katsottaessa uusia ja jotka muut lisäsivät sillä välin: {count}. Ne tallennettiin muutoksina tai jätettiin ennalleen.",
  fieldUnused: "Kenttää ”{name}” ei käytetä (tietueita: {count}).",
  fieldUnusedNear: "Kenttää ”{name}” ei käytetä (tietueita: {count}). Tarkoititko ”{near}”?",
  employersToMake: "Työnantajat, joita ohjelmassa ei vielä ole ja joista tuonti tekee organisaation ({count}): {names}",
  employersMade: "Organisaatiot, jotka tuonti on tehnyt ({count}): {names}",
  employerNear:
    "Uuden työnantajan nimi ”{name}” on melkein sama kuin ”{near}”. Jos ne ovat sama, kirjoita molemmat samalla tavalla.",
  notUtf8:
    "Tiedosto ei ole UTF-8. Windows-1252:na luettuna siinä lukee ”{sample}”. Jos se on oikein, lähetä se uudelleen asetuksella encoding=windows-1252 tai tallenna se UTF-8:na. Mitään ei tallennettu.",
  notEncoding: "Tiedosto ei ole {encoding}. Mitään ei tallennettu.",
  emptyFile: "Tiedosto on tyhjä. Mitään ei tallennettu.",
  noRecord: "Tiedostossa ei ole yhtään tietuetta. Mitään ei tallennettu.",
  unknownFormat:
    "Tämä ei ole CSV, JSON eikä JSON Lines vaan verkkosivu tai XML; jotkin ohjelmat tallentavat taulukot niin nimellä .xls. Avaa tiedosto taulukkolaskennassa, tallenna se muodossa ”CSV UTF-8” ja lähetä se tiedosto. Mitään ei tallennettu.",
  damagedUtf8:
    "Tiedosto on UTF-8, mutta rivillä {line} on merkkejä, jotka eivät ole: ehkä kahden tiedoston osia on liitetty yhteen. Tallenna se uudelleen UTF-8:na. Mitään ei tallennettu.",
  excelFile:
    "Tämä on Excel-työkirja. Tallenna sen taulukko muodossa ”CSV UTF-8” (Tiedosto, Tallenna nimellä) ja lähetä se tiedosto. Mitään ei tallennettu.",
  odsFile:
    "Tämä on LibreOfficen tai OpenOfficen laskentataulukko. Tallenna sen taulukko muodossa ”Teksti CSV” merkistöllä UTF-8 ja lähetä se tiedosto. Mitään ei tallennettu.",
  numbersFile:
    "Tämä on Numbers-laskentataulukko. Vie se CSV-muotoon merkistöllä UTF-8 ja lähetä se tiedosto. Mitään ei tallennettu.",
  documentFile:
    "Tämä on tekstiasiakirja eikä taulukko. Vie tiedot laskentataulukkoon, yksi riville, tallenna se muodossa ”CSV UTF-8” ja lähetä se tiedosto. Mitään ei tallennettu.",
  pdfFile:
    "Tämä on PDF, josta ei voi lukea taulukkoa. Tallenna taulukko, josta se on tehty, muodossa ”CSV UTF-8” ja lähetä se tiedosto. Mitään ei tallennettu.",
  zipFile: "Tämä on ZIP-paketti. Pura se ja lähetä siinä oleva tiedosto. Mitään ei tallennettu.",
  columnNeeded:
    "Ensimmäisen rivin pitää nimetä sarakkeet, eikä {missing} ole niiden joukossa: rivillä lukee {found}. Tunnettuja ovat {known}. Mitään ei tallennettu.",
  brokenHeader: "Otsikkoriviä ei voi lukea. {why} Mitään ei tallennettu.",
  brokenJson: "Tiedosto ei ole kelvollista JSONia (merkki {where}). Mitään ei tallennettu.",
  deepJson: "Sulkeita on sisäkkäin yli {max}. Mitään ei tallennettu.",
  gzipTooLarge: "Tiedostossa on purettuna yli {max} tavua. Mitään ei tallennettu.",
  gzipDamaged: "Gzip-tiedosto on vioittunut. Mitään ei tallennettu.",
  interrupted: "Palvelu pysäytettiin, kun se luki tiedostoa. Mitään ei tallennettu; lähetä tiedosto uudelleen.",
  broken: "Tuonti keskeytyi syystä, joka ei johdu tiedostosta. Mitään ei tallennettu; yritä uudelleen.",
  contended: "Muut muuttivat samoja tietoja toistuvasti samaan aikaan. Mitään ei tallennettu; yritä uudelleen.",
  expired:
    "Kukaan ei vahvistanut tuontia vuorokauden kuluessa, joten luetut tiedot on poistettu. Mitään ei tallennettu; lähetä tiedosto uudelleen.",
  notAsked: "Julkaisemista ei pyydetty",
  leftOut: "Se jätetään pois.",
  tooLateToCancel: "Tuontia ei voi enää peruuttaa: se on päättynyt, tai tallennettuja tietoja viedään jo hakuun.",
  notToConfirm: "Tuontia ei voi vahvistaa: sitä luetaan vielä, tai se on päättynyt.",
  fileTypes: "Tiedosto voi olla {allowed}. Laskentataulukko tallennetaan ensin muotoon ”CSV UTF-8”.",
};
