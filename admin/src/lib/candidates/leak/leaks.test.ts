import { describe, expect, test } from "vitest";
import { leaksIn } from "./leaks.ts";
import { namesOf } from "./own-names.ts";
import type { LeakKind } from "./patterns.ts";

const job = (employerName: string, place: string, country: string) => ({
  title: "Planner",
  deeds: [],
  country,
  employerName,
  fromMonth: null,
  toMonth: null,
  hoursPerWeek: null,
  place,
  sector: null,
});
const names = namesOf({
  preferredName: "Amal Darwish",
  legalName: "Amal Fatima Darwish",
  municipality: "Turku",
  places: [
    { municipality: "Helsinki", withinKm: 0 },
    { municipality: "Lahti", withinKm: 0 },
  ],
  experience: [
    job("Karhunvirta Logistics Oy", "Tampere", "FI"),
    job("Kone", "Aleppo", "SY"),
    job("Siemens AG", "München", "DE"),
    job("City Hospital", "Espoo", "FI"),
  ],
  education: [
    {
      field: "",
      iscedF: null,
      degree: "Bachelor",
      eqfLevel: 6,
      status: "done",
      recognised: "none",
      institution: "University of Dhaka",
      country: "BD",
      fromYear: null,
      toYear: null,
    },
  ],
});
type Case = [sentence: string, leaks: [LeakKind, string][]];
const tell = (language: "en" | "fi" | "sv", text: string) =>
  leaksIn(text, names, language).map(({ kind, words }) => [kind, words]);

const english: Case[] = [
  ["Planned deliveries at Karhunvirta Logistics.", [["employer", "Karhunvirta Logistics"]]],
  ["At karhunvirta we cut stock-outs by a third.", [["employer", "karhunvirta"]]],
  ["Karhunvirta's order rhythm was mine.", [["employer", "Karhunvirta's"]]],
  ["Repaired lifts made by Kone in ten houses.", [["employer", "Kone"]]],
  ["Configured Siemens drives.", [["employer", "Siemens"]]],
  ["Studied economics at the University of Dhaka.", [["school", "University of Dhaka"]]],
  ["A Dhaka graduate with a calm hand.", [["school", "Dhaka"]]],
  ["I live in Turku and know the harbour.", [["place", "Turku"]]],
  ["Opened the Aleppo office with four people.", [["place", "Aleppo"]]],
  ["Built the first Syrian web shop of its kind.", [["country", "Syrian"]]],
  ["Trained nurses in Bangladesh.", [["country", "Bangladesh"]]],
  ["Sold pumps all over Germany.", [["country", "Germany"]]],
  ["Amal plans; others deliver.", [["person", "Amal"]]],
  ["Ask for Darwish.", [["person", "Darwish"]]],
  ["Write to amal.darwish@example.org for more.", [["email", "amal.darwish@example.org"]]],
  ["Call +358 40 123 4567 any day.", [["phone", "+358 40 123 4567"]]],
  ["My work: https://example.org/amal", [["link", "https://example.org/amal"]]],
  ["See linkedin.com/in/amal", [["link", "linkedin.com/in/amal"]]],
  ["See www.example.org", [["link", "www.example.org"]]],
  ["Led the team in 2019.", [["date", "in 2019"]]],
  ["Head of planning (2015–2019).", [["date", "2015–2019"]]],
  ["Graduated (2012).", [["date", "(2012)"]]],
  ["Working since May 2021.", [["date", "May 2021"]]],
  ["Born 13.10.1990.", [["date", "13.10.1990"]]],
  ["Certified 05/2020.", [["date", "05/2020"]]],
  ["A 35-year-old planner.", [["age", "35-year-old"]]],
  ["I am 35 years old.", [["age", "35 years old"]]],
  ["She plans deliveries and leads people.", [["pronoun", "She"]]],
  [
    "His strength is calm, and he listens.",
    [
      ["pronoun", "His"],
      ["pronoun", "he"],
    ],
  ],
  ["My code is 131052-308T.", [["code", "131052-308T"]]],
  // False alarms.
  ["Cut stock-outs by a third with a new order rhythm.", []],
  ["Served 2000 customers a month.", []],
  ["In 2000 shops of the chain I counted shelves.", []],
  ["Kept a budget of 2020 € for coffee.", []],
  ["Audited ISO 9001 and EN 13485.", []],
  ["I work in English, German and Arabic.", []],
  ["Turkuaz is a colour; Turkeys are birds.", []],
  ["Evaluated maximum loads; amalgams were cast.", []],
  ["Nursed in a large hospital of a city.", []],
  ["Two universities taught me to write.", []],
  ["There, this and then hold no pronoun; the shed is shut.", []],
  ["Drove 120 000 km without a scratch.", []],
  ["Support 24/7, 365 days.", []],
];
const finnish: Case[] = [
  ["Suunnittelin kuljetukset Karhunvirralla.", [["employer", "Karhunvirralla"]]],
  ["Suunnittelin kuljetukset Karhunvirta Logisticsilla.", [["employer", "Karhunvirta Logisticsilla"]]],
  ["Korjasin Koneen hissejä.", [["employer", "Koneen"]]],
  ["Asun Turussa ja tunnen sataman.", [["place", "Turussa"]]],
  [
    "Voin matkustaa Helsinkiin tai Helsingissä asua.",
    [
      ["place", "Helsinkiin"],
      ["place", "Helsingissä"],
    ],
  ],
  ["Muutin Lahdesta.", [["place", "Lahdesta"]]],
  ["Työ Tampereella oli hyvä.", [["place", "Tampereella"]]],
  ["Olin myyjänä Syyriassa.", [["country", "Syyriassa"]]],
  ["Koulutin hoitajia Bangladeshissa.", [["country", "Bangladeshissa"]]],
  ["Opiskelin Dhakassa taloutta.", [["school", "Dhakassa"]]],
  ["Soita 040 1234567.", [["phone", "040 1234567"]]],
  ["Johdin tiimiä vuodesta 2018.", [["date", "vuodesta 2018"]]],
  ["Aloitin toukokuussa 2021.", [["date", "toukokuussa 2021"]]],
  ["Olen 35-vuotias suunnittelija.", [["age", "35-vuotias"]]],
  ["Amalin työ näkyy hyllyissä.", [["person", "Amalin"]]],
  // False alarms.
  ["Hän ja he suunnittelivat, minä laskin.", []],
  ["Käytän koneita ja huollan koneen itse.", []],
  ["Puhun saksaa ja arabiaa.", []],
  ["Vähensin hävikkiä kolmanneksen uudella tilausrytmillä.", []],
  ["Palvelin 2000 asiakasta kuussa.", []],
  ["Tein sen 1 200 000 euron budjetilla.", []],
  ["Suuressa sairaalassa opin rauhaa.", []],
];
const swedish: Case[] = [
  ["Planerade leveranser på Karhunvirta Logistics.", [["employer", "Karhunvirta Logistics"]]],
  ["Siemens drivsystem kan jag utantill.", [["employer", "Siemens"]]],
  ["Jag bor i Turku.", [["place", "Turku"]]],
  ["Jag sålde pumpar i Tyskland.", [["country", "Tyskland"]]],
  ["Byggde syrisk e-handel i Syrien.", [["country", "Syrien"]]],
  ["Hon planerar och leder.", [["pronoun", "Hon"]]],
  ["Hans styrka är lugn.", [["pronoun", "Hans"]]],
  ["Ledde ett team sedan 2018.", [["date", "sedan 2018"]]],
  ["Började i maj 2021.", [["date", "maj 2021"]]],
  ["Jag är 35 år gammal.", [["age", "35 år gammal"]]],
  ["Ring 0701-23 45 67.", [["phone", "0701-23 45 67"]]],
  ["Nummer 811218-9876.", [["code", "811218-9876"]]],
  // False alarms.
  ["Hanterade lagret och honungen.", []],
  ["Jag talar tyska och arabiska.", []],
  ["Betjänade 2000 kunder.", []],
  ["Minskade svinnet med en tredjedel.", []],
];

test("the table holds sixty sentences and more, a third of them false alarms", () => {
  const all = [...english, ...finnish, ...swedish];
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(all.filter(([, leaks]) => leaks.length === 0).length).toBeGreaterThanOrEqual(20);
});
describe("in English", () => test.each(english)("%s", (text, leaks) => expect(tell("en", text)).toEqual(leaks)));
describe("in Finnish", () => test.each(finnish)("%s", (text, leaks) => expect(tell("fi", text)).toEqual(leaks)));
describe("in Swedish", () => test.each(swedish)("%s", (text, leaks) => expect(tell("sv", text)).toEqual(leaks)));

test("places are told where they stand, so that they can be marked", () => {
  const text = "I live in Turku.";
  const [leak] = leaksIn(text, names, "en");
  expect(text.slice(leak?.start, leak?.end)).toBe("Turku");
});
