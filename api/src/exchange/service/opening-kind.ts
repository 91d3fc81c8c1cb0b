import type { OpeningInput } from "@tuttu/schema";
import { announceImported } from "../../imported/index.ts";
import {
  applyOpenings,
  countHeldOpenings,
  findKnownOpenings,
  holdersOfOpenings,
  insertOpenings,
  isEditableOpening,
  itemsOfOpening,
  linkOpenings,
  makeOpenings,
  type OpeningPlan,
  type OpeningRows,
  openingTexts,
  planOpenings,
  releaseOpenings,
  removeHeldOpenings,
} from "../../openings/index.ts";
import {
  announceHeldOrganisations,
  findOrMakeOrganisations,
  holdersOfOrganisations,
  isHeldOrganisationKnown,
  removeHeldOrganisations,
} from "../../organisations/index.ts";
import { pointerOf } from "../domain/notes.ts";
import { lineOf } from "../domain/row-record.ts";
import { saidFields } from "../domain/said-fields.ts";
import { type OpeningRead, openingFromPosting } from "../mapping/opening-from-posting.ts";
import { openingFromRow } from "../mapping/opening-from-row.ts";
import { distinct, type ImportedKind } from "./imported-kind.ts";

/** An opening whose employer was found or made. */
type Owned = OpeningRead & { readonly organisationId?: OpeningInput["organisationId"] };

const inputOf = ({ input, organisationId }: Owned): OpeningInput => ({
  ...input,
  organisationId: organisationId as OpeningInput["organisationId"],
});

/** Openings from CSV and schema.org JobPosting. */
export const openingKind: ImportedKind<Owned> = {
  kind: "openings",
  map: (format, value, headers) => (format === "csv" ? openingFromRow(value, headers) : openingFromPosting(value)),
  placesOf: (format, headers) => ({
    reference: format === "csv" ? pointerOf(headers.get("id") ?? "id") : "/identifier",
    email: "",
  }),
  keysOf: ({ input }) => ({ externalRef: input.externalRef, email: null }),
  contentOf: ({ input, ...employer }) => ({ fields: { ...input, ...employer }, always: Object.keys(employer) }),
  describe: ({ organisationName, input }) => ({
    title: input.title,
    summary: lineOf(organisationName, input.municipality, input.skills.map(({ text }) => text).join(", ")),
  }),
  itemsOf: ({ input }) => itemsOfOpening(input),
  sayHint: (code, locale) => openingTexts[locale][code as keyof (typeof openingTexts)["en"]] ?? code,
  skillTexts: ({ input }) => input.skills.map(({ text }) => ({ kind: "skill", text, language: input.textLanguage })),
  async prepare(memory, inputs) {
    await linkOpenings(
      memory,
      inputs.map(({ input }) => input),
    );
  },
  async findKnown(db, scope, keys, ids) {
    const externalRefs = distinct(keys.map(({ externalRef }) => externalRef));
    const found = await findKnownOpenings(db, scope, { externalRefs, ids });
    return found.map(({ id, externalRef, state }) => ({
      id,
      externalRef,
      email: null,
      isEditable: isEditableOpening(state),
    }));
  },
  findAlike: async (_db, _scope, inputs) => inputs.map(() => []),
  namesOf: async () => new Map(),
  hasOwners: true,
  employerOf: ({ organisationName: name, businessId }) => ({ name, businessId }),
  async owned(tx, ctx, inputs, holder) {
    const named = inputs.map(({ organisationName: name, businessId }) => ({ name, businessId }));
    const ids = await findOrMakeOrganisations(tx, ctx, named, holder);
    return inputs.map((one, at) => ({ ...one, organisationId: ids[at] as OpeningInput["organisationId"] }));
  },
  make: (ctx, inputs, options) => makeOpenings(ctx, inputs.map(inputOf), options),
  insert: (tx, made) =>
    insertOpenings(
      tx,
      made.map(({ rows }) => rows as OpeningRows),
    ),
  async plan(ctx, db, records, linker) {
    const said = records.map(({ id, input, said, wasGiven }) => ({
      id,
      said: saidFields(inputOf(input), [...said, "organisationId"]),
      wasGiven,
    }));
    return (await planOpenings(ctx, db, said, linker)).map((plan) => (plan === null ? null : { plan }));
  },
  apply: (tx, ctx, plans) =>
    applyOpenings(
      tx,
      ctx,
      plans.map(({ plan }) => plan as OpeningPlan),
    ),
  isKnownByNow: isHeldOrganisationKnown,
  async release(tx, ctx, subjects) {
    if (subjects.length === 0) return;
    const versions = await releaseOpenings(
      tx,
      ctx.scope,
      subjects.map(({ id }) => id),
    );
    await announceImported(
      tx,
      ctx,
      "opening",
      subjects.map((one) => ({ ...one, version: versions.get(one.id) ?? 1 })),
    );
  },
  releaseOwners: announceHeldOrganisations,
  async removeHeld(tx, scope, heldBy, limit) {
    const removed = await removeHeldOpenings(tx, scope, heldBy, limit);
    if (removed.length === 0) await removeHeldOrganisations(tx, scope, heldBy);
    return removed;
  },
  countHeld: countHeldOpenings,
  holders: async (db, scope) => [...(await holdersOfOpenings(db, scope)), ...(await holdersOfOrganisations(db, scope))],
};
