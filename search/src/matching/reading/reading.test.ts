import { describe, expect, test } from "vitest";
import {
  finnishMunicipalities,
  finnishRegions,
  readLanguageLevel,
  readLanguageName,
  readRegion,
  regionOf,
} from "./index.ts";

describe("places", () => {
  test("19 regions hold every municipality, in Finnish and in Swedish", () => {
    expect(finnishRegions).toHaveLength(19);
    expect(new Set(finnishMunicipalities.map(({ name }) => name)).size).toBe(finnishMunicipalities.length);
    for (const { name, otherName, region } of finnishMunicipalities) {
      expect([regionOf(name), regionOf(otherName || name)]).toEqual([region, region]);
    }
    for (const [place, region] of [
      ["Turku", "Varsinais-Suomi"],
      ["Åbo", "Varsinais-Suomi"],
      ["jakobstad", "Pohjanmaa"],
      ["S:t Karins", "Varsinais-Suomi"],
      ["Maarianhamina", "Ahvenanmaa"],
    ] as const) {
      expect(regionOf(place)).toBe(region);
    }
  });
  test("an unknown place has no region, and a region is known by its other names", () => {
    expect(regionOf("Atlantis")).toBeNull();
    expect(readRegion("Nyland")).toBe("Uusimaa");
    expect(readRegion("Lapland")).toBe("Lappi");
    expect(readRegion("Bavaria")).toBeNull();
  });
});

describe("levels of a language", () => {
  test.each([
    ["B1", 3, false],
    ["c2", 6, false],
    ["about B2", 4, false],
    ["Good", 4, true],
    ["Fluent", 5, true],
    ["sujuva", 5, true],
    ["perustaso", 2, true],
    ["flytande", 5, true],
  ])("%s is level %i", (text, level, about) => {
    expect(readLanguageLevel(text)).toEqual({ level, about, native: false });
  });
  test("a mother tongue is C2 and nothing else is native", () => {
    for (const text of ["Native speaker", "äidinkieli", "modersmål"]) {
      expect(readLanguageLevel(text)).toEqual({ level: 6, about: false, native: true });
    }
  });
  test("what cannot be read is unknown, never low", () => {
    for (const text of ["", "very motivated", "7/10"]) expect(readLanguageLevel(text).level).toBeNull();
  });
});

describe("names of languages", () => {
  test.each([
    ["Finnish", "fi"],
    ["suomi", "fi"],
    ["suomen kieli", "fi"],
    ["Ruotsi", "sv"],
    ["engelska", "en"],
    ["Farsi", "fa"],
    ["Chinese (Mandarin)", "zh"],
    ["so", "so"],
  ])("%s is %s", (name, tag) => {
    expect(readLanguageName(name)).toBe(tag);
  });
  test("an unknown name is not guessed", () => {
    expect(readLanguageName("Klingonish")).toBeNull();
  });
});
