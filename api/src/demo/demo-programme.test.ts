import { isBusinessId } from "@tuttu/schema";
import { describe, expect, test } from "vitest";
import { peopleData } from "./demo-data.ts";
import { demoProgrammes } from "./demo-programme.ts";

const now = new Date("2026-11-24T10:00:00.000Z");
const programmes = demoProgrammes(now);
const [main, small] = programmes;
const people = peopleData("laituri");

const groupBy = <T>(items: readonly T[], key: (item: T) => string) => Map.groupBy(items, key);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const distinct = (values: readonly unknown[]) => new Set(values).size;

/** Cramér's V of two traits: 0 where they are independent, 1 where one tells the other. */
function association(one: (person: (typeof people)[number]) => string, other: typeof one): number {
  const rows = groupBy(people, one);
  const columns = groupBy(people, other);
  let chi = 0;
  for (const [row, inRow] of rows) {
    for (const [column, inColumn] of columns) {
      const expected = (inRow.length * inColumn.length) / people.length;
      const found = people.filter((person) => one(person) === row && other(person) === column).length;
      chi += (found - expected) ** 2 / expected;
    }
  }
  return Math.sqrt(chi / (people.length * (Math.min(rows.size, columns.size) - 1)));
}

describe("the demo programme", () => {
  test("has the promised size, and a second programme that shares nothing with it", () => {
    expect([main?.candidates.length, main?.organisations.length, main?.openings.length]).toEqual([60, 14, 32]);
    const keys = (kind: "candidates" | "organisations" | "openings") =>
      programmes.flatMap((programme) => programme[kind].map((item) => item.key));
    for (const kind of ["candidates", "organisations", "openings"] as const) {
      expect(distinct(keys(kind))).toBe(keys(kind).length);
    }
    expect(small?.candidates.length).toBeGreaterThan(0);
  });

  test("has staff with caseloads of 8 to 22, and a new counsellor without clients", () => {
    const loads = main?.staff.map(({ key, role }) => ({
      role,
      clients: main.candidates.filter((candidate) => candidate.counsellor === key).length,
    }));
    const counsellors = loads?.filter(({ role }) => role === "counsellor").map(({ clients }) => clients) ?? [];
    expect(counsellors.sort((a, b) => a - b)).toEqual([0, 9, 17, 22]);
    expect(loads?.filter(({ role }) => role === "coordinator")).toHaveLength(2);
    expect(loads?.filter(({ role }) => role === "administrator")).toHaveLength(1);
  });

  test("is the same for the same day, and its dates move with the day", () => {
    expect(demoProgrammes(now)).toEqual(programmes);
    const later = demoProgrammes(new Date("2027-03-01T10:00:00.000Z"));
    const amal = later[0]?.candidates.find(({ key }) => key === "amal-darwish");
    expect([amal?.input.availableFromOn, amal?.input.experience[0]?.toMonth]).toEqual(["2027-04-30", "2027-01"]);
  });

  test("writes to nobody real: mail to example.org, business ids that are sound and not given out", () => {
    const mail = programmes.flatMap((programme) => [
      ...programme.staff.map((person) => person.email),
      ...programme.organisations.flatMap((organisation) => organisation.members.map((member) => member.email)),
      ...programme.candidates.map((candidate) => candidate.input.email),
    ]);
    expect(mail.filter((address) => !address?.endsWith("@example.org"))).toEqual([]);
    expect(distinct(mail)).toBe(mail.length);
    const ids = programmes.flatMap((programme) => programme.organisations.map(({ input }) => input.businessId ?? ""));
    expect(ids.every((id) => isBusinessId(id) && id.startsWith("9"))).toBe(true);
    expect(distinct(ids)).toBe(ids.length);
  });

  test("shows every kind of opening, and openings and organisations in many states", () => {
    expect(distinct(main?.openings.map(({ input }) => input.kind) ?? [])).toBe(5);
    expect(distinct(main?.openings.map(({ state }) => state) ?? [])).toBe(6);
    expect(distinct(main?.openings.map(({ input }) => input.visibility) ?? [])).toBe(3);
    const states = main?.organisations.map(({ state }) => state) ?? [];
    expect(states.filter((state) => state === "applied" || state === "under_review")).toHaveLength(2);
    expect(states.filter((state) => state === "suspended")).toHaveLength(1);
    const organisations = new Set(main?.organisations.map(({ key }) => key));
    expect(main?.openings.every((opening) => organisations.has(opening.organisation))).toBe(true);
  });
});

describe("people of the demo programme", () => {
  const levels = ["none", "A1", "A2", "B1", "B2", "C1", "C2"];
  const regions = groupBy(people, (person) => person.originRegion);

  test("come from twenty and more countries, write three languages and work in a dozen fields", () => {
    expect(distinct(people.map((person) => person.origin))).toBeGreaterThanOrEqual(20);
    expect(distinct(people.map((person) => person.textLanguage))).toBe(3);
    expect(distinct(people.map((person) => person.field))).toBeGreaterThanOrEqual(12);
  });

  test("do a work that their origin does not tell: no field is one region's", () => {
    for (const [field, inField] of groupBy(people, (person) => person.field)) {
      const largest = Math.max(...[...groupBy(inField, (person) => person.originRegion).values()].map((l) => l.length));
      expect(largest / inField.length, field).toBeLessThanOrEqual(0.4);
    }
    expect(
      association(
        (person) => person.originRegion,
        (person) => person.field,
      ),
    ).toBeLessThan(0.35);
  });

  test("have an education, a working life and languages that their origin does not tell", () => {
    const eqf = (person: (typeof people)[number]) => Math.max(...person.education.map((one) => one.eqfLevel ?? 0));
    const years = (person: (typeof people)[number]) =>
      Math.max(...person.experience.map((job) => job.fromMonthsAgo)) / 12;
    const all = { eqf: mean(people.map(eqf)), years: mean(people.map(years)) };
    for (const [region, inRegion] of regions) {
      expect(Math.abs(mean(inRegion.map(eqf)) - all.eqf), region).toBeLessThan(0.6);
      expect(Math.abs(mean(inRegion.map(years)) - all.years), region).toBeLessThan(3);
      const finnish = inRegion.map((person) => person.languages.find((one) => one.language === "fi")?.cefr ?? "none");
      expect(
        finnish.some((level) => levels.indexOf(level) >= 4),
        region,
      ).toBe(true);
      expect(
        finnish.some((level) => levels.indexOf(level) <= 2),
        region,
      ).toBe(true);
    }
  });

  test("tell deeds, not titles only, and show some skills by them", () => {
    for (const person of people) {
      expect(
        person.experience.some((job) => job.deeds.length > 0),
        person.key,
      ).toBe(true);
      expect(person.skills.filter((skill) => skill.evidence).length, person.key).toBeGreaterThanOrEqual(2);
      expect(person.goals.length, person.key).toBeGreaterThan(40);
    }
  });
});
