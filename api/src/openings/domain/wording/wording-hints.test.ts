import { describe, expect, test } from "vitest";
import { findWording } from "./wording-hints.ts";

const concerns = (text: string) => findWording([["/description", text]]).map(({ concern }) => concern);

describe("the wording check", () => {
  test.each([
    ["We are looking for a young and dynamic salesman.", ["young_dynamic", "gender"]],
    ["Native speaker of Finnish required; CV with photo.", ["native_speaker", "photo"]],
    ["Only EU citizens", ["origin"]],
    ["Etsimme nuorekasta tekijää, suomi äidinkielenä.", ["age", "native_speaker"]],
    ["Liitä kuva hakemukseen. Suomen kansalaisuus.", ["origin", "photo"]],
    ["Vi söker en städerska med finska som modersmål.", ["gender", "native_speaker"]],
    ["Du är under 30 år och bifogar ett foto", ["age", "photo"]],
  ])("%s", (text, expected) => {
    expect(concerns(text).toSorted()).toEqual([...expected].toSorted());
  });

  test.each([
    "You speak Finnish at B1 and can phone customers.",
    "Manage native mobile applications",
    "Työ on monipuolista, ja valikoima laaja",
    "Arbetet börjar under 2027 år för år",
    "Hallitset kuvankäsittelyn",
  ])("says nothing of: %s", (text) => {
    expect(concerns(text)).toEqual([]);
  });

  test("tells the words as typed and where they stand, each once", () => {
    const found = findWording([
      ["/title", "Salesman"],
      ["/tasks/0", "The Salesman meets another salesman"],
    ]);
    expect(found).toEqual([
      { pointer: "/title", found: "Salesman", concern: "gender" },
      { pointer: "/tasks/0", found: "Salesman", concern: "gender" },
    ]);
  });
});
