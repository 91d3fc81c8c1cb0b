import fc from "fast-check";
import { expect, test } from "vitest";
import type { CandidateRows } from "../../candidates/index.ts";
import { coarsen, populationOf, sharedBy, valuesOf } from "./coarsen.ts";
import { mintCard } from "./mint.ts";
import { iscoOfSamples, personRows } from "./samples/people.ts";
import { traitsOf } from "./traits.ts";

const todayOn = "2026-12-01";
const traits = (rows: CandidateRows) => traitsOf(rows, (id) => iscoOfSamples[id], todayOn);
const cardOf = (rows: CandidateRows, others: readonly CandidateRows[]) => {
  const own = traits(rows);
  return mintCard({
    rows,
    traits: own,
    shown: coarsen(own, populationOf([own, ...others.map(traits)], near)),
    todayOn,
  });
};
/** Any: what is told has to hold however close occupations are. */
const near = (one: string, other: string) => (one.length + other.length) % 3;
const people = fc.array(personRows, { minLength: 4, maxLength: 30 });

/** What of each table a card is made from; of every other column nothing may reach it. */
const read: Readonly<Record<keyof CandidateRows, readonly string[]>> = {
  candidate: ["headline", "headline_proposals", "goals", "region", "available_from_on", "search_status", "would_move"],
  preferences: ["kind", "value"],
  places: [],
  contactLinks: [],
  strengths: ["name", "reason"],
  help: ["side", "topic", "form"],
  occupations: ["concept_id", "link_state"],
  skills: ["id", "text", "level", "on_card", "concept_id", "link_state", "proposals"],
  evidence: ["candidate_skill_id", "kind"],
  languages: ["language", "cefr", "is_native", "wants_to_work_in"],
  experience: ["position", "from_month", "to_month", "deeds", "sector", "concept_id", "link_state", "proposals"],
  education: ["field", "eqf_level", "recognised", "status"],
  credentials: ["name", "kind", "issuer", "expires_on"],
  blocked: [],
};

type Row = Record<string, unknown>;
const marked = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, columns.includes(name) ? value : `zq${name}qz`]),
  );

/** The same person with something else in every column that no card is made from. */
function otherwiseHidden(rows: CandidateRows): CandidateRows {
  const changed = Object.entries(rows).map(([part, value]) => {
    const columns = read[part as keyof CandidateRows];
    return [part, Array.isArray(value) ? value.map((row) => marked(row, columns)) : marked(value as Row, columns)];
  });
  return Object.fromEntries(changed) as CandidateRows;
}

test("what no card is made from changes nothing of it, in any column of any table", () => {
  fc.assert(
    fc.property(people, ([person, ...others]) => {
      if (person === undefined) return;
      const card = cardOf(otherwiseHidden(person), others);
      expect(card).toEqual(cardOf(person, others));
      expect(JSON.stringify(card)).not.toMatch(/zq\w+qz/);
    }),
  );
});

test("skills that are not ticked, languages that nobody wants to work in, help wished for and unfinished studies stay hidden", () => {
  fc.assert(
    fc.property(people, ([person, ...others]) => {
      if (person === undefined) return;
      const without: CandidateRows = {
        ...person,
        skills: person.skills.filter(({ on_card }) => on_card === 1),
        languages: person.languages.filter(({ wants_to_work_in }) => wants_to_work_in === 1),
        help: person.help.filter(({ side }) => side === "offer"),
        education: person.education.filter(({ status }) => status === "done"),
      };
      expect(cardOf(person, others)).toEqual(cardOf(without, others));
    }),
  );
});

test("a card has the fields of its list and no other", () => {
  fc.assert(
    fc.property(people, ([person, ...others]) => {
      if (person === undefined) return;
      const card = cardOf(person, others);
      const fields = (rows: readonly object[]) => [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();
      const among = (rows: readonly object[], ...known: string[]) => {
        expect(known).toEqual(expect.arrayContaining(fields(rows)));
      };
      expect(Object.keys(card).sort()).toEqual([
        "contractTypes",
        "credentials",
        "education",
        "goals",
        "headline",
        "helpOffers",
        "jobs",
        "languages",
        "occupations",
        "region",
        "searchStatus",
        "skills",
        "start",
        "strengths",
        "workModes",
        "workingTimes",
        "wouldMove",
      ]);
      among(card.occupations, "concept", "among", "isco", "experience", "isWanted");
      among(card.jobs, "occupation", "perhaps", "deeds", "sector", "length");
      among(card.skills, "concept", "text", "level", "evidence", "means");
      among(card.languages, "language", "level");
      among(card.education, "field", "eqf", "recognised");
      among(card.credentials, "name", "issuer", "isValid");
      among(card.strengths, "name", "reason");
      among(card.helpOffers, "topic", "form");
    }),
  );
});

test("everything told of region, start, experience, languages and occupation is true of five people", () => {
  fc.assert(
    fc.property(people, (all) => {
      const population = all.map(traits);
      const counted = populationOf(population, near);
      const told = population.map((own) => coarsen(own, counted));
      for (const shown of told) {
        const holders = (is: (of: (typeof population)[number]) => boolean) => population.filter(is).length;
        if (shown.region !== null) {
          expect(holders(({ region }) => region === shown.region)).toBeGreaterThanOrEqual(sharedBy);
        }
        for (const { as } of shown.occupations) {
          if (as === null) continue;
          const fits = (one: { concept: string; isco: string }) =>
            as.among.length > 0
              ? as.among.includes(one.concept)
              : as.concept === null
                ? one.isco.startsWith(as.isco)
                : one.concept === as.concept;
          expect(holders(({ occupations }) => occupations.some(fits))).toBeGreaterThanOrEqual(sharedBy);
        }
        for (const { concept, isco } of shown.jobs.flatMap(({ perhaps }) => perhaps)) {
          const may = (one: { concept: string; isco: string }) =>
            concept === null ? one.isco.startsWith(isco) : one.concept === concept;
          expect(holders(({ jobs }) => jobs.some((job) => job.perhaps.some(may)))).toBeGreaterThanOrEqual(sharedBy);
        }
        for (const one of shown.languages) {
          if (one === null) continue;
          const speaks = ({ language, level }: { language: string; level: string | null }) =>
            language === one.language && (one.level === null || level?.startsWith(one.level) === true);
          expect(holders(({ languages }) => languages.some(speaks))).toBeGreaterThanOrEqual(sharedBy);
        }
        if (shown.start !== null) {
          const { from, precision } = shown.start;
          const begins = (day: string | null) =>
            day !== null &&
            (precision === "quarter" ? day >= from : day.startsWith(precision === "day" ? from : from.slice(0, 7)));
          expect(holders(({ start }) => begins(start))).toBeGreaterThanOrEqual(sharedBy);
        }
      }
    }),
  );
});

test("a region that too few of the person's trade share is not told, and nothing else falls for it", () => {
  fc.assert(
    fc.property(people, (all) => {
      const population = all.map(traits);
      const counted = populationOf(population, near);
      for (const own of population) {
        const shown = coarsen(own, counted);
        if (shown.region === null) continue;
        for (const [at, { isco }] of own.occupations.entries()) {
          if (shown.occupations[at]?.as === null) continue;
          const mates = population.filter(
            ({ region, occupations }) => region === own.region && occupations.some((one) => one.isco[0] === isco[0]),
          );
          expect(mates.length).toBeGreaterThanOrEqual(sharedBy);
        }
      }
    }),
  );
});

test("the order in which people came changes no card, and each value of a person is counted once", () => {
  fc.assert(
    fc.property(people, (all) => {
      const population = all.map(traits);
      const [one, other] = [populationOf(population, near), populationOf([...population].reverse(), near)];
      expect(population.map((own) => coarsen(own, one))).toEqual(population.map((own) => coarsen(own, other)));
      for (const own of population)
        for (const value of valuesOf(own)) expect(one.counts.get(value)).toBeLessThanOrEqual(all.length);
    }),
  );
});
