import { describe, expect, test } from "vitest";
import { emptyCandidate } from "../candidate-input.ts";
import { heldBy, partOf, parts } from "./parts.ts";

const empty = emptyCandidate("en");
/** What staff keep about a person. */
const staffs = ["counsellorId", "externalRef"];

describe("the parts of one's own profile", () => {
  test("hold every field once, but for what staff keep", () => {
    const all = parts.flatMap(({ fields }) => [...fields] as string[]);
    expect(all.sort()).toEqual(
      Object.keys(empty)
        .filter((field) => !staffs.includes(field))
        .sort(),
    );
  });

  test("are found by a pointer and by the id of a control", () => {
    expect(partOf("/skills/0/level")?.id).toBe("skills");
    expect(partOf("#f-experience-2-deeds")?.id).toBe("work");
    expect(partOf("#elsewhere")).toBeUndefined();
  });

  test("an empty profile holds nothing in any of them, whatever was chosen by itself", () => {
    expect(parts.map((part) => heldBy(part, empty))).toEqual(parts.map(() => 0));
    const work = parts.find(({ id }) => id === "wishes");
    expect(work && heldBy(work, { ...empty, wouldMove: true, workModes: ["remote", "hybrid"] })).toBe(2);
  });
});
