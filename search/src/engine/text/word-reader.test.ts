import fc from "fast-check";
import { expect, test } from "vitest";
import { makeLexicon, plainText } from "./index.ts";
import { WordReader } from "./word-reader.ts";

const lexicon = makeLexicon({
  version: "1",
  labels: () => ["ohjelmisto", "kehittäjä", "sjukhus", "nurse", "tietoverkko", "asiantuntija", "verkko"],
});
const reader = new WordReader(lexicon);
/** As the table's tokenizer separates them: signs of ASCII part words, everything else belongs to one. */
const words = (text: string) => text.match(/[a-z0-9\u0080-\uffff]+/g) ?? [];

const pieces = [
  ...[
    "ohjelmistokehittäjä",
    "tietoverkkoasiantuntija",
    "sjukhusnurse",
    "käyttö-liittymä",
    "driver's",
    "ci/cd",
    "a-b-c-d-e",
  ],
  ...[
    "öljy",
    "“öljy”",
    "Straße",
    "ΑΒΓ",
    "ёлка",
    "مُهندس",
    "한국어",
    "e\u0301-a",
    "a≠b",
    "½",
    "№5",
    "𐍈𐍉",
    "👩\u200d🍳",
    "\ud800",
  ],
  ...["C++", "C#", ".NET", "Node.js", "–", "-", "_", " ", "\n", "\u00a0", "\u0000", "x".repeat(130), "ä".repeat(120)],
];
const someText = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 8 })), {
  maxLength: 12,
});

test("reading letter by letter gives the words and forms of reading word by word", () => {
  fc.assert(
    fc.property(someText, fc.constantFrom("", " ", "-"), (text, between) => {
      const plain = plainText(text.join(between));
      const [read, defined] = [reader.read(plain), reader.readByWords(plain)];
      expect(words(read.words)).toEqual(words(defined.words));
      expect(read.more).toEqual(defined.more);
    }),
    { numRuns: 500 },
  );
});

test("spelled words come first, then chains as one word, then parts of compounds, each once", () => {
  const { words: plain, more } = reader.read("käyttö-liittymä ohjelmistokehittäjä käyttö");
  expect(plain).toBe("kaytto-liittyma ohjelmistokehittaja kaytto");
  expect(more).toEqual(["käyttö", "liittymä", "ohjelmistokehittäjä", "kayttoliittyma", "ohjelmisto", "kehittaja"]);
});

test("signs around a word are no part of how it is spelled", () => {
  expect(reader.read("“öljy” – näin").more).toEqual(["öljy", "näin"]);
});
