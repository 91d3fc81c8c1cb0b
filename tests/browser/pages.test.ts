import { beforeAll, describe, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import type { DeskOptions } from "../fixtures/desk.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";
import { faultsOfAll } from "./look-at.ts";
import { candidatePages, employerPages, type NamedPage, publicPages, staffPages, subjectsOf } from "./pages.ts";
import { type DemoPeople, demoPeople } from "./people.ts";

const locales = ["en", "fi", "sv"] as const;
const timeout = 300_000;

describeNeeding("browser", browserAbsent(), "no serious finding, stranger, console error or sideways scroll", () => {
  const demo = demoBrowser();
  let people: DemoPeople;
  let pagesOfStaff: readonly NamedPage[];
  beforeAll(async () => {
    people = await demoPeople(demo.house);
    pagesOfStaff = staffPages(await subjectsOf(people.coordinator, people.importId));
  });
  const faults = async (pages: readonly NamedPage[], options: Omit<DeskOptions, "origin">) => {
    const desk = await demo.desk(options);
    try {
      await desk.open(pages[0]?.path ?? "/");
      return await faultsOfAll(desk, pages);
    } finally {
      await desk.close();
    }
  };

  describe.each(locales)("in %s, light and dark", (locale) => {
    test("on the staff's desk", { timeout }, async () => {
      expect(await faults(pagesOfStaff, { locale, cookie: people.coordinator.cookie })).toEqual({});
    });

    test("on the employer's desk", { timeout }, async () => {
      const pages = employerPages(people.ownOpening, people.talent);
      expect(await faults(pages, { locale, cookie: people.member.cookie })).toEqual({});
    });

    test("on the candidate's desk", { timeout }, async () => {
      expect(await faults(candidatePages(people.ownOpening), { locale, cookie: people.candidate.cookie })).toEqual({});
    });

    test("at the door", { timeout }, async () => {
      expect(await faults(publicPages, { locale })).toEqual({});
    });
  });
});
