import { expect, test } from "vitest";
import type { CandidateInput } from "../candidates-api.ts";
import { endsBeforeBeginning } from "./periods.ts";

const job = (fromMonth: string | null, toMonth: string | null) =>
  ({ title: "Cook", fromMonth, toMonth }) as NonNullable<CandidateInput["experience"]>[number];

test("a job, a school or a certificate that ends before it begins is told at its end", () => {
  const experience = [job("2020-01", "2021-01"), job("2024-05", "2023-12")];
  const education = [{ fromYear: 2015, toYear: 2012 }] as CandidateInput["education"];
  const credentials = [
    { name: "Hygiene", issuedOn: "2024-03-02", expiresOn: "2024-03-01" },
  ] as CandidateInput["credentials"];
  expect(endsBeforeBeginning({ experience, education, credentials })).toEqual([
    "/experience/1/toMonth",
    "/education/0/toYear",
    "/credentials/0/expiresOn",
  ]);
});

test("what goes on, what began nobody knows when, and what lasts one month is no fault", () => {
  const experience = [job("2024-05", null), job(null, "2023-12"), job("2024-05", "2024-05"), job("2024-05", "")];
  expect(endsBeforeBeginning({ experience, education: [], credentials: [] })).toEqual([]);
});
