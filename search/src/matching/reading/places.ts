import byRegion from "./municipalities.json" with { type: "json" };

/** Finnish regions (maakunta) by their Swedish and English names. */
const regionNames: Readonly<Record<string, string>> = {
  nyland: "Uusimaa",
  "egentliga finland": "Varsinais-Suomi",
  "southwest finland": "Varsinais-Suomi",
  "egentliga tavastland": "Kanta-Häme",
  birkaland: "Pirkanmaa",
  "päijänne-tavastland": "Päijät-Häme",
  kymmenedalen: "Kymenlaakso",
  "södra karelen": "Etelä-Karjala",
  "south karelia": "Etelä-Karjala",
  "södra savolax": "Etelä-Savo",
  "south savo": "Etelä-Savo",
  "norra savolax": "Pohjois-Savo",
  "north savo": "Pohjois-Savo",
  "norra karelen": "Pohjois-Karjala",
  "north karelia": "Pohjois-Karjala",
  "mellersta finland": "Keski-Suomi",
  "central finland": "Keski-Suomi",
  "södra österbotten": "Etelä-Pohjanmaa",
  "south ostrobothnia": "Etelä-Pohjanmaa",
  österbotten: "Pohjanmaa",
  ostrobothnia: "Pohjanmaa",
  "mellersta österbotten": "Keski-Pohjanmaa",
  "central ostrobothnia": "Keski-Pohjanmaa",
  "norra österbotten": "Pohjois-Pohjanmaa",
  "north ostrobothnia": "Pohjois-Pohjanmaa",
  kajanaland: "Kainuu",
  lappland: "Lappi",
  lapland: "Lappi",
  åland: "Ahvenanmaa",
};

const key = (name: string): string => name.normalize("NFC").trim().toLowerCase();

const regionByPlace = new Map<string, string>();
for (const [region, places] of Object.entries(byRegion)) {
  for (const name of places.split(/, |\//)) regionByPlace.set(key(name), region);
}
const regions = new Map([
  ...Object.keys(byRegion).map((name) => [key(name), name] as const),
  ...Object.entries(regionNames),
]);

/** The 19 regions of Finland (maakunta), by their Finnish names. */
export const finnishRegions: readonly string[] = Object.keys(byRegion);

/** Region of a Finnish municipality, named in Finnish or Swedish; null where the name is not known. */
export const regionOf = (municipality: string): string | null => regionByPlace.get(key(municipality)) ?? null;

/** A region by any of its names, as its Finnish name; null where it is none of Finland's. */
export const readRegion = (name: string): string | null => regions.get(key(name)) ?? null;
