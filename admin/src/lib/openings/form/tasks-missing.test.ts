import { expect, test } from "vitest";
import { tasksMissing } from "./tasks-missing.ts";

const finnish = { language: "fi", cefr: "B1", need: "requirement", task: "", learnOnTheJob: false } as const;
const english = { ...finnish, language: "en" } as const;

test("a required language that came without its task does not keep anything else from being saved", () => {
  expect(tasksMissing([finnish, english], [english, finnish])).toEqual([]);
});

test("a required language that is new, edited, or had its task taken away asks for it", () => {
  const asked = ["/languages/0/task"];
  expect(tasksMissing([finnish], [])).toEqual(asked);
  expect(tasksMissing([{ ...finnish, cefr: "B2" }], [finnish])).toEqual(asked);
  expect(tasksMissing([finnish], [{ ...finnish, need: "desirable" }])).toEqual(asked);
  expect(tasksMissing([{ ...finnish, task: " " }], [{ ...finnish, task: "phones customers" }])).toEqual(asked);
  expect(tasksMissing([{ ...finnish, task: "phones customers" }], [])).toEqual([]);
  expect(tasksMissing([{ ...finnish, need: "desirable" }], [])).toEqual([]);
});
