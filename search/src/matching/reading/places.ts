import byRegion from "./municipalities.json" with { type: "json" };

/** The 19 regions of Finland (maakunta): Finnish name → English and Swedish name. */
const regionNames: Readonly<Record<string, readonly [en: string, sv: string]>> = {
  Uusimaa: ["Uusimaa", "Nyland"],
  "Varsinais-Suomi": ["Southwest Finland", "Egentliga Finland"],
  Satakunta: ["Satakunta", "Satakunta"],
  "Kanta-Häme": ["Kanta-Häme", "Egentliga Tavastland"],
  Pirkanmaa: ["Pirkanmaa", "Birkaland"],
  "Päijät-Häme": ["Päijät-Häme", "Päijänne-Tavastland"],
  Kymenlaakso: ["Kymenlaakso", "Kymmenedalen"],
  "Etelä-Karjala": ["South Karelia", "Södra Karelen"],
  "Etelä-Savo": ["South Savo", "Södra Savolax"],
  "Pohjois-Savo": ["North Savo", "Norra Savolax"],
  "Pohjois-Karjala": ["North Karelia", "Norra Karelen"],
  "Keski-Suomi": ["Central Finland", "Mellersta Finland"],
  "Etelä-Pohjanmaa": ["South Ostrobothnia", "Södra Österbotten"],
  Pohjanmaa: ["Ostrobothnia", "Österbotten"],
  "Keski-Pohjanmaa": ["Central Ostrobothnia", "Mellersta Österbotten"],
  "Pohjois-Pohjanmaa": ["North Ostrobothnia", "Norra Österbotten"],
  Kainuu: ["Kainuu", "Kajanaland"],
  Lappi: ["Lapland", "Lappland"],
  Ahvenanmaa: ["Åland", "Åland"],
};

const key = (name: string): string => name.normalize("NFC").trim().toLowerCase();

const regionByPlace = new Map<string, string>();
for (const [region, places] of Object.entries(byRegion)) {
  for (const name of places.split(/, |\//)) regionByPlace.set(key(name), region);
}
const regions = new Map(
  Object.entries(regionNames).flatMap(([name, others]) => [name, ...others].map((one) => [key(one), name] as const)),
);

/** The 19 regions of Finland (maakunta), by their Finnish names. */
export const finnishRegions: readonly string[] = Object.keys(byRegion);

export interface FinnishMunicipality {
  /** Its Finnish name, or its Swedish one where it has no other. */
  readonly name: string;
  /** Its Swedish name beside a Finnish one; else empty. */
  readonly otherName: string;
  /** Finnish name of its region. */
  readonly region: string;
}

/** Every municipality of Finland, by name. */
export const finnishMunicipalities: readonly FinnishMunicipality[] = Object.entries(byRegion)
  .flatMap(([region, places]) =>
    places.split(", ").map((names) => {
      const [name = "", otherName = ""] = names.split("/");
      return { name, otherName, region };
    }),
  )
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Region of a Finnish municipality, named in Finnish or Swedish; null where the name is not known. */
export const regionOf = (municipality: string): string | null => regionByPlace.get(key(municipality)) ?? null;

/** A region by any of its names, as its Finnish name; null where it is none of Finland's. */
export const readRegion = (name: string): string | null => regions.get(key(name)) ?? null;

/** A region as the viewer's language names it; a place that is no region of Finland stays as it is written. */
export function regionName(region: string, locale: "en" | "fi" | "sv"): string {
  const names = regionNames[region];
  if (names === undefined || locale === "fi") return region;
  return locale === "en" ? names[0] : names[1];
}
