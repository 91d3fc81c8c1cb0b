import { CandidateInput, type Opening, OpeningInput, OrganisationInput } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lacking } from "../fixtures/lacking.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asCounsellor, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made } from "../fixtures/records.ts";
import { wholeCandidate, wholeOpening, wholeOrganisation } from "../fixtures/whole-inputs.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Whom a field names by its id an answer shows by id and name; what a text means, as a link. */
const shownAs: Readonly<Record<string, (id: unknown) => Fields>> = {
  organisationId: (id) => ({ organisation: { id } }),
  counsellorId: (id) => ({ counsellor: { id } }),
  occupationId: (id) => ({ occupation: { conceptId: id, state: "confirmed" } }),
  conceptId: (id) => ({ link: { conceptId: id, state: "confirmed" } }),
};

/** An input as it is read back. */
function answerTo(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(answerTo);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => shownAs[name]?.(inner) ?? { [name]: answerTo(inner) });
  return Object.assign({}, ...fields) as Fields;
}

/** Whoever adds a field to a contract is told by `lacking` to add it to fixtures/whole-inputs.ts. */
describe.each(databases)("every field of an input is kept on %s, made or changed:", (database) => {
  let app: TestApp;
  let staff: SignedIn;
  let counsellorId: string;
  let bare: Opening & { readonly etag: string };
  beforeAll(async () => {
    app = await openTestApp({ database });
    const programmeId = await aProgramme(app);
    staff = await asCoordinator(app, programmeId);
    counsellorId = (await asCounsellor(app, programmeId)).accountId;
    bare = await anOpening(staff, (await anOrganisation(staff)).id);
  });
  afterAll(() => app.close());

  const conceptsOf = () => ({
    occupationId: bare.occupation.conceptId,
    skillId: bare.skills[0]?.link.conceptId,
    organisationId: bare.organisation.id,
    counsellorId,
  });

  async function expectKept(path: string, input: Fields, other: { readonly id: string; readonly etag: string }) {
    const { id } = made(await staff.post<{ id: string }>(path, input));
    expect(made(await staff.get(`${path}/${id}`))).toMatchObject(answerTo(input) as object);
    const { businessId, externalRef, ...change } = input;
    made(await staff.patch(`${path}/${other.id}`, other.etag, change));
    expect(made(await staff.get(`${path}/${other.id}`))).toMatchObject(answerTo(change) as object);
  }

  test("of organisations", async () => {
    const input = wholeOrganisation();
    expect(lacking(OrganisationInput, [input])).toEqual([]);
    await expectKept("/organisations", input, await anOrganisation(staff, { name: "Other" }));
  });

  test("of openings", async () => {
    const input = wholeOpening(conceptsOf());
    expect(lacking(OpeningInput, [input])).toEqual([]);
    await expectKept("/openings", input, bare);
  });

  test("of candidates", async () => {
    const input = wholeCandidate(conceptsOf());
    expect(lacking(CandidateInput, [input])).toEqual([]);
    await expectKept("/candidates", input, await aCandidate(staff));
  });
});

test("a field that a sample does not give is named, however deep it lies", () => {
  const { firstWeeks: _, ...input } = wholeOpening({});
  const opening = { ...input, pay: { min: 1, currency: "EUR" }, startsAtOnce: false };
  expect(lacking(OpeningInput, [opening])).toEqual(
    expect.arrayContaining(["/firstWeeks", "/startsAtOnce", "/pay/max", "/pay/currency", "/pay/period", "/pay/note"]),
  );
});
