import { describe, expect, test } from "vitest";
import { changesOf, formPointer, type SendRules, toSend } from "./to-send.ts";

const rules: SendRules = {
  clean: (record) => record,
  isBlank: (field, row) => field === "jobs" && (row as { title: string }).title === "",
  without: (record, field, at) => ({
    ...record,
    [field]: (record[field] as unknown[]).filter((_, index) => index !== at),
  }),
};
const base = { headline: "Baker", jobs: [{ title: "Baker", to: "2024-05", deeds: ["Baked"] }] };

describe("what can be saved of a form", () => {
  test("leaves out a row that was only begun, and says which rows the others are", () => {
    const form = { ...base, jobs: [{ title: "" }, ...base.jobs, { title: "Cook" }] };
    const { body, places } = toSend(form, base, [], rules);
    expect(body.jobs).toEqual([...base.jobs, { title: "Cook" }]);
    expect(places.jobs).toEqual([1, 2]);
    expect(formPointer("/jobs/1/title", places)).toBe("/jobs/2/title");
  });

  test("takes the saved value where one is held, and saves the rest of the same row", () => {
    const form = { headline: "x", jobs: [{ title: "Baker", to: "2023-01", deeds: ["Baked", "Sold"] }] };
    const { body } = toSend(form, base, ["/headline", "/jobs/0/to"], rules);
    expect(changesOf(body, base)).toEqual({ jobs: [{ title: "Baker", to: "2024-05", deeds: ["Baked", "Sold"] }] });
  });

  test("a new row with something held in it waits as a whole, and the others go", () => {
    const form = { ...base, jobs: [...base.jobs, { title: "Cook", to: "odd" }, { title: "Waiter" }] };
    const { body, places } = toSend(form, base, ["/jobs/1/to"], rules);
    expect(body.jobs).toEqual([...base.jobs, { title: "Waiter" }]);
    expect(places.jobs).toEqual([0, 2]);
  });

  test("a held value is taken from the very row, also when one before it was taken off", () => {
    const jobs = [base.jobs[0], { title: "Cook", to: "2025-01", deeds: [] }];
    const { body } = toSend(
      { headline: "Baker", jobs: [{ ...jobs[1], to: "odd" }] },
      { ...base, jobs },
      ["/jobs/0/to"],
      rules,
    );
    expect(body.jobs).toEqual([{ title: "Cook", to: "2025-01", deeds: [] }]);
  });

  test("a form that says what is saved has nothing to send", () => {
    expect(changesOf(toSend(structuredClone(base), base, [], rules).body, base)).toEqual({});
  });
});
