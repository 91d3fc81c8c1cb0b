import { describe, expect, test } from "vitest";
import { experienceBand, experienceYears } from "./experience.ts";

const today = "2026-11-24";

describe("years of experience", () => {
  test("count overlapping months once", () => {
    const jobs = [
      { fromMonth: "2020-01", toMonth: "2021-12" },
      { fromMonth: "2021-01", toMonth: "2022-12" },
    ];
    expect(experienceYears(jobs, today)).toBe(3);
  });

  test("count a job inside another one once", () => {
    const jobs = [
      { fromMonth: "2015-01", toMonth: "2019-12" },
      { fromMonth: "2016-01", toMonth: "2016-06" },
    ];
    expect(experienceYears(jobs, today)).toBe(5);
  });

  test("run until today where the job goes on", () => {
    expect(experienceYears([{ fromMonth: "2025-12", toMonth: null }], today)).toBe(1);
  });

  test("are not known where no beginning is", () => {
    expect(experienceYears([{ fromMonth: null, toMonth: "2020-01" }], today)).toBeNull();
    expect(experienceYears([], today)).toBeNull();
  });

  test("ignore a job that ends before it begins", () => {
    expect(experienceYears([{ fromMonth: "2022-01", toMonth: "2021-01" }], today)).toBeNull();
  });
});

test.each([
  [0.9, "under_1"],
  [1, "1_to_3"],
  [3, "3_to_5"],
  [5, "5_to_10"],
  [10, "5_to_10"],
  [10.1, "over_10"],
] as const)("%d years are shown as %s", (years, band) => {
  expect(experienceBand(years)).toBe(band);
});
