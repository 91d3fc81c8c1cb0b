import { expect, test } from "vitest";
import { contentKey } from "./content-key.ts";

const input = { preferredName: "Amal", skills: [{ text: "first aid", level: 2 }], workRight: null, about: "" };
const said = ["skills", "preferredName"];

test("a contract that gained fields, in whatever order, leaves the key as it was", () => {
  const later = {
    hasOwnTools: false,
    about: "",
    workRight: null,
    skills: [{ isNew: false, level: 2, note: null, tags: [], text: "first aid" }],
    preferredName: "Amal",
  };
  expect(contentKey(later, ["preferredName", "skills"])).toBe(contentKey(input, said));
});

test("every value that the file says counts, and so does that it says it", () => {
  const key = contentKey(input, said);
  expect(contentKey({ ...input, preferredName: "Amina" }, said)).not.toBe(key);
  expect(contentKey({ ...input, skills: [{ text: "first aid", level: 3 }] }, said)).not.toBe(key);
  expect(contentKey({ ...input, skills: [] }, said)).not.toBe(key);
  expect(contentKey(input, [...said, "workRight"])).not.toBe(key);
});

test("the order within a list counts", () => {
  const two = (...texts: string[]) => contentKey({ skills: texts.map((text) => ({ text })) }, ["skills"]);
  expect(two("a", "b")).not.toBe(two("b", "a"));
});
