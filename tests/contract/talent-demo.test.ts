import { deriveMissing, seedDemo } from "@tuttu/api";
import type { TalentCard, TalentPage } from "@tuttu/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { anEmployer } from "../fixtures/employer.ts";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";

let app: TestApp;
let member: SignedIn;
let cards: TalentCard[];
let listed: number;
beforeAll(async () => {
  app = await openTestApp();
  await seedDemo(app.house.contextOf, { password: "a password of this test" });
  await deriveMissing(app.house.contextOf("start"));
  await app.house.worker.drain();
  const { db } = app.ctx;
  const programme = await db
    .selectFrom("programme")
    .select("id")
    .where("name", "=", "Laituri")
    .executeTakeFirstOrThrow();
  const people = db.selectFrom("candidate").select("id").where("programme_id", "=", programme.id);
  listed = (await people.where("state", "=", "published").where("search_status", "!=", "not_now").execute()).length;
  const coordinator = await asCoordinator(app, programme.id);
  ({ member } = await anEmployer(app, { programmeId: programme.id, coordinator }));
  const page = made(await member.get<z.infer<typeof TalentPage>>("/talent?limit=100"));
  cards = [...page.items];
}, 240_000);
afterAll(() => app.close());

test("everybody of the demo who may be found has a card", () => {
  expect(listed).toBeGreaterThan(40);
  expect(cards.length).toBe(listed);
});

test("any two people of the demo differ by what their cards say they can do", () => {
  const abilities = cards.map(({ skills, jobs, languages, education }) =>
    JSON.stringify([
      skills.map(({ label, level, shown }) => [label, level, shown]).sort(),
      jobs.flatMap(({ deeds }) => deeds).sort(),
      languages.map(({ language, level }) => [language, level]),
      education.map(({ field }) => field),
    ]),
  );
  expect(new Set(abilities).size).toBe(cards.length);
  const skills = cards.map((card) =>
    card.skills
      .map(({ label }) => label)
      .sort()
      .join(),
  );
  expect(new Set(skills).size).toBe(cards.length);
});

test("cards of the demo tell where, when and as what people work, as finely as five of them share it", () => {
  const told = (has: (card: TalentCard) => boolean) => cards.filter(has).length / cards.length;
  expect(told(({ region }) => region !== null)).toBeGreaterThan(0.5);
  expect(told(({ occupations }) => occupations.length > 0)).toBeGreaterThan(0.5);
  expect(told(({ languages }) => languages.length > 0)).toBeGreaterThan(0.8);
});
