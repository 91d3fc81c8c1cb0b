import { locales } from "@tuttu/schema";
import { readLanguageLevel } from "@tuttu/search";
import { describe, expect, test } from "vitest";
import { employmentTermsOf, flagOf, skillLevelOf, workModeOf } from "../mapping/terms.ts";
import { type ListCode, lists } from "./lists.ts";
import { say } from "./say.ts";

const readers: Readonly<Record<ListCode, (word: string) => boolean>> = {
  flags: (word) => typeof flagOf(word) === "boolean",
  workModes: (word) => workModeOf(word) !== undefined,
  employment: (word) => employmentTermsOf([word]).unknown.length === 0,
  skillLevels: (word) => typeof skillLevelOf(word) === "number",
  nativeLevel: (word) => readLanguageLevel(word).native,
};

describe.each(locales)("a list of allowed words in %s", (locale) => {
  test.each(Object.keys(readers) as ListCode[])("holds nothing but words that are read: %s", (code) => {
    expect(lists[locale][code].split(", ").filter((word) => !readers[code](word))).toEqual([]);
  });

  test("is told in that language", () => {
    const said = say("flag", locale, { value: "x", allowed: "list:flags" });
    expect(said).toContain(lists[locale].flags);
    expect(said).not.toContain("list:");
  });
});
