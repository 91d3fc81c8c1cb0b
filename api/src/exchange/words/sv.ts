import type { NoteCode } from "./codes.ts";

export const sv: Readonly<Record<NoteCode, string>> = {
  missing: "saknas",
  tooLong: "högst {max} tecken",
  tooMany: "har {count} poster; bara de första {max} används",
  date: "”{value}” är inget datum; ett datum skrivs 2027-03-01",
  dateTwoWays: "”{value}” kan betyda två dagar; ett datum skrivs 2027-03-01",
  month: "”{value}” är ingen månad; en månad skrivs 2024-05",
  year: "”{value}” är inget årtal; ett årtal har fyra siffror, till exempel 2019",
  email: "”{value}” är ingen e-postadress",
  url: "”{value}” är ingen webbadress; en webbadress börjar med https://",
  number: "”{value}” är inget tal",
  rangeMin: "”{value}” är för litet; minst {min} krävs",
  rangeMax: "”{value}” är för stort; högst {max} tillåts",
  choice: "”{value}” är inget känt värde; tillåtna är {allowed}",
  flag: "”{value}” är varken ja eller nej; tillåtna är {allowed}",
  character: "har ett tecken som inte kan sparas",
  payOrder: "lönens nedre gräns är högre än den övre",
  other: "”{value}” kan inte läsas",
  language:
    "”{value}” är inget känt språk; skriv språkets namn eller kod, till exempel fi; semikolon eller kommatecken skiljer flera åt",
  languageTwice: "”{value}” nämns två gånger; den högre nivån används",
  languageAskedTwice: "”{value}” krävs två gånger; det första används",
  languageNeed: "”{value}” säger inte om språket krävs; det räknas som krav. Om det inte krävs, skriv (meriterande)",
  level:
    "”{value}” är ingen språknivå; tillåtna är {allowed}, modersmål eller ord som flytande. Språket behålls utan nivå",
  levelNeeded: "”{value}” är inget känt språk med nivå; nivån måste vara något av {allowed}",
  skillLevel: "”{value}” är ingen kompetensnivå; tillåtna är {allowed}. Kompetensen behålls utan nivå",
  textLanguage: "”{value}” är inget språk för profiler och platser; tillåtna är {allowed}. Texten läses som engelska",
  place:
    "”{value}” är inte namnet på någon kommun eller något landskap i Finland. Det behålls som det är skrivet, och matchningen vet inte var det ligger",
  placeNear:
    "”{value}” är inte namnet på någon kommun eller något landskap; menade du {near}? En ny post behåller ordet som det är skrivet, en som redan finns behåller sin ort",
  jobTime:
    "i ”{value}” finns inga årtal som kan läsas, så allt är titeln; ett arbete skrivs Sjukskötare (2019-05/2024-01)",
  sameEmail: "samma e-postadress",
  sameName: "samma namn och ort",
  employmentType:
    "”{value}” är ingen känd anställningsform eller arbetstid; sådana är {allowed} och schema.orgs ord, som FULL_TIME",
  businessId: "”{value}” är inget FO-nummer: kontrollsiffran stämmer inte",
  sharedEmail: "Flera personer i programmet har den här adressen. Ange en referens.",
  frozen: "Det som finns i programmet är stängt eller begränsat och kan inte ändras.",
  overtaken:
    "Det som fanns i programmet stängdes, begränsades eller togs bort medan importen skrevs. Det lämnades som det är.",
  notWanted: "lämnades ute när importen bekräftades",
  referenceTwice: "Referensen ”{value}” finns redan på rad {line}.",
  emailTwice: "E-postadressen finns redan på rad {line}.",
  recordTwice: "Exakt samma post finns redan på rad {line}.",
  quoteOpen: "Ett citattecken öppnas och stängs aldrig.",
  quoteMisplaced: "Ett citattecken står där inget får stå. Inne i ett citerat fält skrivs det två gånger.",
  lineTooLong: "Raden är längre än {max} tecken.",
  otherCount: "Raden har {have} fält och rubrikraden {want}. Kanske står ”{sign}” utanför citattecknen.",
  notJson: "Raden är inte giltig JSON (tecken {where}).",
  tooDeep: "Parenteser är nästlade djupare än {max}.",
  notObject: "En post måste vara ett JSON-objekt inom klammerparenteser.",
  columnUnused: "Kolumnen ”{name}” används inte.",
  columnUnusedNear: "Kolumnen ”{name}” används inte. Menade du ”{near}”?",
  columnTwice: "Kolumnen ”{name}” betyder detsamma som ”{first}” och används inte.",
  keptCommas:
    "Kolumnen ”{name}”: celler med kommatecken lästes som en post var ({count}), till exempel ”{example}”, eftersom andra celler har semikolon. Skilj poster åt med semikolon.",
  splitAtCommas:
    "Kolumnen ”{name}”: celler delades vid kommatecken ({count}). Semikolon bevarar kommatecken inne i en punkt.",
  newBefore:
    "Poster som var nya när du tittade och som andra hade lagt till under tiden: {count}. De skrevs som ändringar eller lämnades.",
  fieldUnused: "Fältet ”{name}” används inte (poster: {count}).",
  fieldUnusedNear: "Fältet ”{name}” används inte (poster: {count}). Menade du ”{near}”?",
  employersToMake:
    "Arbetsgivare som ännu inte finns i programmet och som importen gör organisationer av ({count}): {names}",
  employersMade: "Organisationer som importen har gjort ({count}): {names}",
  employerNear: "Den nya arbetsgivaren ”{name}” heter nästan som ”{near}”. Är de samma, skriv båda på samma sätt.",
  notUtf8:
    "Filen är inte UTF-8. Läst som Windows-1252 står det ”{sample}”. Om det stämmer, skicka den igen med encoding=windows-1252 eller spara den som UTF-8. Inget sparades.",
  notEncoding: "Filen är inte {encoding}. Inget sparades.",
  emptyFile: "Filen är tom. Inget sparades.",
  noRecord: "Filen innehåller ingen post. Inget sparades.",
  unknownFormat:
    "Det här är varken CSV, JSON eller JSON Lines utan en webbsida eller XML; en del program sparar tabeller så under namnet .xls. Öppna filen i ett kalkylprogram, spara den som ”CSV UTF-8” och skicka den filen. Inget sparades.",
  damagedUtf8:
    "Filen är UTF-8, men rad {line} har tecken som inte är det: kanske har delar av två filer satts ihop. Spara den på nytt som UTF-8. Inget sparades.",
  excelFile:
    "Det här är en Excel-arbetsbok. Spara dess blad som ”CSV UTF-8” (Arkiv, Spara som) och skicka den filen. Inget sparades.",
  odsFile:
    "Det här är ett kalkylblad från LibreOffice eller OpenOffice. Spara bladet som ”Text CSV” med teckenuppsättningen UTF-8 och skicka den filen. Inget sparades.",
  numbersFile:
    "Det här är ett kalkylblad från Numbers. Exportera det som CSV med kodningen UTF-8 och skicka den filen. Inget sparades.",
  documentFile:
    "Det här är ett textdokument och ingen tabell. För över uppgifterna till ett kalkylblad, en post per rad, spara det som ”CSV UTF-8” och skicka den filen. Inget sparades.",
  pdfFile:
    "Det här är en PDF, som ingen tabell kan läsas ur. Spara tabellen som den gjorts av som ”CSV UTF-8” och skicka den filen. Inget sparades.",
  zipFile: "Det här är ett ZIP-arkiv. Packa upp det och skicka filen som finns i det. Inget sparades.",
  columnNeeded:
    "Första raden måste namnge kolumnerna, och {missing} finns inte bland dem: där står {found}. Kända är {known}. Inget sparades.",
  brokenHeader: "Rubrikraden kan inte läsas. {why} Inget sparades.",
  brokenJson: "Filen är inte giltig JSON (tecken {where}). Inget sparades.",
  deepJson: "Parenteser är nästlade djupare än {max}. Inget sparades.",
  gzipTooLarge: "Filen har mer än {max} byte uppackad. Inget sparades.",
  gzipDamaged: "Gzip-filen är skadad. Inget sparades.",
  interrupted: "Tjänsten stoppades medan den läste filen. Inget sparades; skicka filen igen.",
  broken: "Importen avbröts av en orsak som inte beror på filen. Inget sparades; försök igen.",
  contended: "Andra ändrade samma poster gång på gång under tiden. Inget sparades; försök igen.",
  expired:
    "Ingen bekräftade importen inom ett dygn, så det som lästes har tagits bort. Inget sparades; skicka filen igen.",
  notAsked: "Ingen publicering begärdes",
  leftOut: "Det utelämnas.",
  tooLateToCancel: "Det är för sent att avbryta importen: den har avslutats, eller så görs det sparade sökbart.",
  notToConfirm: "Importen kan inte bekräftas: den läses fortfarande eller har avslutats.",
  fileTypes: "En fil kan vara {allowed}. Ett kalkylblad sparas först som ”CSV UTF-8”.",
};
