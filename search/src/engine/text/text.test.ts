import { expect, test } from "vitest";
import { editsWithin } from "./edits.ts";
import { makeLexicon } from "./lexicon.ts";
import { nameKey } from "./name-key.ts";
import { parseTyped } from "./typed.ts";
import { chainsOf, foldedWords } from "./words.ts";

const lexicon = makeLexicon({
  version: "1",
  labels: () => ["ohjelmisto", "kehittäjä", "sjukhus", "nurse", "nurse aide", "purse", "tietoverkko", "asiantuntija"],
});

test("technical names stay apart", () => {
  expect(foldedWords("C, C++17, C#, F#, .NET, ASP.NET, Node.js and Objective-C")).toEqual([
    "c",
    "cplusplus17",
    "csharp",
    "fsharp",
    "dotnet",
    "aspdotnet",
    "nodejs",
    "and",
    "objectivec",
  ]);
});

test("chains keep the words that stand together", () => {
  expect(chainsOf("Käyttö-liittymä driver's CI/CD")).toEqual([
    ["käyttö", "liittymä"],
    ["driver", "s"],
    ["ci", "cd"],
  ]);
});

test("compounds fall apart into words of the labels, across linking letters", () => {
  expect(lexicon.parts("ohjelmistokehittaja")).toEqual(["ohjelmisto", "kehittaja"]);
  expect(lexicon.parts("tietoverkkoasiantuntija")).toEqual(["tietoverkko", "asiantuntija"]);
  expect(lexicon.parts("sjukhusnurse")).toEqual(["sjukhus", "nurse"]);
  expect(lexicon.parts("kehittaja")).toEqual([]);
});

test("the nearest word keeps the first letter and prefers what more labels have", () => {
  expect(lexicon.nearest("nurze")).toBe("nurse");
  expect(lexicon.nearest("purze")).toBe("purse");
  expect(lexicon.nearest("ohjelmsito")).toBe("ohjelmisto");
  expect(lexicon.nearest("nurs")).toBeUndefined();
  expect(lexicon.nearest("nurse1")).toBeUndefined();
});

test("slips are counted up to the limit", () => {
  expect(editsWithin("kitten", "sitting", 3)).toBe(3);
  expect(editsWithin("abcd", "acbd", 2)).toBe(1);
  expect(editsWithin("abcd", "wxyz", 2)).toBe(3);
});

test("names sort in the Finnish and Swedish alphabet", () => {
  const names = ["Ö", "Å", "Zorn", "Ä", "élan", "Elan B", "ylä", "über", "van", "wagner"];
  const sorted = [...names].sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1));
  expect(sorted).toEqual(["élan", "Elan B", "van", "wagner", "über", "ylä", "Zorn", "Å", "Ä", "Ö"]);
});

test("a typed line becomes phrases, exclusions and an unfinished last word", () => {
  expect(parseTyped('"night nurse" -vegan cook').text).toEqual({
    all: [{ phrase: "night nurse" }, { prefix: "cook" }],
    none: [{ word: "vegan" }],
  });
  expect(parseTyped("supply pl").text.all).toEqual([{ word: "supply" }, { prefix: "pl" }]);
  expect(parseTyped("developer R").text.all).toEqual([{ word: "developer" }, { word: "R" }]);
  expect(parseTyped("cook ").text.all).toEqual([{ word: "cook" }]);
  expect(parseTyped("C++").text.all).toEqual([{ word: "C++" }]);
  expect(parseTyped("a b c d e f g h i j k").unused).toEqual(["k"]);
});

test("only words that end in a word of the labels are looked at as compounds, and none of those is missed", () => {
  const mayHaveParts = (word: string) =>
    lexicon.mayHaveParts(
      Uint16Array.from(word, (letter) => letter.charCodeAt(0)),
      0,
      word.length,
    );
  expect(["ohjelmistokehittaja", "tietoverkkoasiantuntija", "sjukhusnurse"].every(mayHaveParts)).toBe(true);
  expect(["kehittaja", "nurses", "asiantuntijuus", "nur"].some(mayHaveParts)).toBe(false);
});
