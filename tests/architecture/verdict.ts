import { expect } from "vitest";
import { type LawId, lawOf } from "./laws.ts";

/** One place where a law is broken. */
export type Breach = { file: string; line?: number; what: string };

const said = ({ file, line, what }: Breach): string => `  ${file}${line === undefined ? "" : `:${line}`}  ${what}`;

/** Fails with every breach, its place, and the law's sentence. */
export const uphold = (id: LawId, breaches: readonly Breach[]): void => {
  if (breaches.length === 0) return;
  expect.fail(`${id} is broken: ${lawOf(id).sentence}\n${breaches.map(said).join("\n")}`);
};

/** A law whose subject does not stand yet is not kept: it fails and says what is missing. */
export const subjectOf = (id: LawId, what: string, found: readonly unknown[]): void => {
  if (found.length === 0) expect.fail(`${id} has no subject yet: ${what}. (${lawOf(id).sentence})`);
};
