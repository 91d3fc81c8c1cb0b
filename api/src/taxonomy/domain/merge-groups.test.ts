import { expect, test } from "vitest";
import { mergeGroups, type NamedGroup } from "./merge-groups.ts";

const group = (code: string, en: string, fi = "", sv = ""): NamedGroup => ({
  code,
  uri: null,
  label: { en, fi, sv },
  broader: null,
});

test("a release renames our groups, keeps our words where it has none, and takes no group away", () => {
  const ours = [
    group("2", "professionals", "erityisasiantuntijat", "specialister"),
    group("63", "subsistence", "f", "s"),
  ];
  expect(mergeGroups(ours, [group("2", "Professionals"), group("2221", "Nursing")])).toEqual([
    group("2", "Professionals", "erityisasiantuntijat", "specialister"),
    group("63", "subsistence", "f", "s"),
    group("2221", "Nursing"),
  ]);
});
