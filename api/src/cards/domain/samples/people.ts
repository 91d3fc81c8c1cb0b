import type { LinkColumns } from "@tuttu/schema";
import fc from "fast-check";
import type { CandidateRows } from "../../../candidates/index.ts";

export const iscoOfSamples: Readonly<Record<string, string>> = {
  occ_nurse: "2221",
  occ_midwife: "2222",
  occ_cook: "5120",
  occ_driver: "8322",
};

const link = (text: string, concept: string | null): LinkColumns => ({
  text_key: text.toLowerCase(),
  concept_id: concept,
  link_state: concept === null ? "unlinked" : "linked",
  link_confidence: concept === null ? null : 0.9,
  link_how: null,
  linker_version: "1",
  taxonomy_version: "1",
  proposals: concept === null ? "[]" : `[["${concept}",0.9]]`,
});

/** What an unsettled title of a sample may mean. */
const guessed = (title: string): [string, number][] =>
  Object.keys(iscoOfSamples)
    .filter((_, at) => (title.length + at) % 2 === 0)
    .map((concept, at) => [concept, 0.4 / (at + 1)]);

const words = fc.string({ minLength: 1, maxLength: 12 });
const month = fc.constantFrom("2010-01", "2016-05", "2021-02", "2024-11");
const cefr = fc.constantFrom("A1", "A2", "B1", "B2", "C1", "C2");
const occupation = fc.constantFrom(...Object.keys(iscoOfSamples), null);
const some = <T>(one: fc.Arbitrary<T>, max = 3) => fc.array(one, { maxLength: max });
const flag = fc.constantFrom(0, 1);

const candidate = fc.record({
  headline: words,
  goals: words,
  about: words,
  region: fc.constantFrom("Southwest Finland", "Uusimaa", "Lapland", ""),
  available_from_on: fc.constantFrom("2027-01-15", "2027-02-01", "2027-04-01", null),
  search_status: fc.constantFrom("looking", "open", "networking"),
  would_move: flag,
});

/** Profiles with every column of every table that a profile is made of. */
export const personRows: fc.Arbitrary<CandidateRows> = fc
  .record({
    id: fc.uuid(),
    own: candidate,
    modes: fc.uniqueArray(fc.constantFrom("on_site", "hybrid", "remote")),
    strengths: some(fc.record({ name: words, reason: words })),
    help: some(fc.record({ topic: words, side: fc.constantFrom("offer" as const, "wish" as const) })),
    targets: some(fc.record({ text: words, concept: occupation })),
    skills: some(
      fc.record({ text: words, on_card: flag, level: fc.constantFrom(1, 2, 3, 4, null), isShown: fc.boolean() }),
      5,
    ),
    languages: fc.uniqueArray(
      fc.record({ language: fc.constantFrom("fi", "en", "so"), cefr, wants: flag, native: flag }),
      { selector: ({ language }) => language },
    ),
    jobs: some(fc.record({ title: words, concept: occupation, from: month, deed: words, employer: words })),
    education: some(fc.record({ field: words, eqf: fc.integer({ min: 1, max: 8 }), isDone: fc.boolean() })),
    credentials: some(
      fc.record({
        name: words,
        kind: fc.constantFrom("licence" as const, "vendor" as const, "course" as const),
        issuer: words,
        expires: fc.constantFrom("2020-01-01", "2040-01-01", null),
      }),
    ),
  })
  .map((given) => {
    const candidate_id = `cnd_${given.id}`;
    const own = { candidate_id };
    return {
      candidate: {
        id: candidate_id,
        programme_id: "prg_1",
        account_id: null,
        counsellor_id: null,
        state: "published",
        paused_until_on: null,
        preferred_name: "Aino",
        name_key: "aino",
        how_to_say_it: "",
        legal_name: "",
        email: null,
        phone: null,
        headline_proposals: '[["occ_nurse",0.7]]',
        mentions: "[]",
        search_status_confirmed_on: null,
        municipality: "Turku",
        pay_wish: null,
        pay_wish_period: null,
        work_right: "not_said",
        ui_locale: "en",
        text_language: "en",
        external_ref: null,
        published_at: null,
        version: 1,
        created_at: "",
        created_by: null,
        updated_at: "",
        updated_by: null,
        held_by: null,
        ...given.own,
      },
      preferences: given.modes.map((value) => ({ ...own, kind: "work_mode" as const, value })),
      places: [{ ...own, position: 0, municipality: "Salo", within_km: 10 }],
      contactLinks: [{ ...own, position: 0, kind: "other" as const, url: "https://example.org" }],
      strengths: given.strengths.map((one, position) => ({ ...own, position, ...one })),
      help: given.help.map((one, position) => ({ ...own, position, form: "call" as const, ...one })),
      occupations: given.targets.map(({ text, concept }, position) => ({
        ...own,
        id: `coc_${position}`,
        position,
        text,
        ...link(text, concept),
      })),
      skills: given.skills.map(({ text, on_card, level }, position) => ({
        ...own,
        id: `csk_${position}`,
        position,
        text,
        level,
        last_used_year: 2020,
        on_card,
        source: "list" as const,
        ...link(text, `skl_${text.length}`),
      })),
      evidence: given.skills.flatMap(({ isShown }, at) =>
        isShown
          ? [{ candidate_skill_id: `csk_${at}`, position: 0, kind: "experience" as const, ref_id: "wrk_0", note: "n" }]
          : [],
      ),
      languages: given.languages.map(({ language, cefr: level, wants, native }) => ({
        ...own,
        language,
        cefr: native === 1 ? "C2" : level,
        listening: null,
        reading: null,
        speaking: null,
        writing: null,
        is_native: native,
        wants_to_work_in: wants,
        evidence: "",
      })),
      experience: given.jobs.map(({ title, concept, from, deed, employer }, position) => ({
        ...own,
        id: `wrk_${position}`,
        position,
        title,
        sector: "Q",
        from_month: from,
        to_month: null,
        hours_per_week: null,
        employer_name: employer,
        place: "Izmir",
        country: "TR",
        deeds: JSON.stringify([deed]),
        ...link(title, concept),
        // A title that nobody has settled: it may mean what its first letters, as it were, name.
        ...(concept === null ? { proposals: JSON.stringify(guessed(title)) } : {}),
      })),
      education: given.education.map(({ field, eqf, isDone }, position) => ({
        ...own,
        id: `edu_${position}`,
        position,
        field,
        isced_f: null,
        degree: "Bachelor",
        eqf_level: eqf,
        status: isDone ? ("done" as const) : ("ongoing" as const),
        recognised: "none" as const,
        institution: "A school",
        country: "TR",
        from_year: 2001,
        to_year: 2005,
      })),
      credentials: given.credentials.map(({ name, kind, issuer, expires }, position) => ({
        ...own,
        id: `crd_${position}`,
        position,
        name,
        kind,
        issuer,
        issued_on: "2019-01-01",
        expires_on: expires,
        number: "17",
        url: null,
        verified_by: null,
        verified_at: null,
      })),
      blocked: [{ ...own, business_id: "9900001-8" }],
    } as unknown as CandidateRows;
  });
