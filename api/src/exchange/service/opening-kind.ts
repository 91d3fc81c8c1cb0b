import { OpeningInput } from "@tuttu/schema";
import { findKnownOpenings, isEditableOpening, linkOpenings, writeImportedOpenings } from "../../openings/index.ts";
import { findOrMakeOrganisations } from "../../organisations/index.ts";
import { lineOf } from "../domain/row-record.ts";
import { saidFields } from "../domain/said-fields.ts";
import { type OpeningRead, openingFromPosting } from "../mapping/opening-from-posting.ts";
import { openingFromRow } from "../mapping/opening-from-row.ts";
import { distinct, type ImportedKind } from "./imported-kind.ts";

/** An opening of which nothing is said. */
const { title: _, ...unsaid } = OpeningInput.omit({ organisationId: true }).parse({ title: "-" });

/** Openings from CSV and schema.org JobPosting. */
export const openingKind: ImportedKind<OpeningRead> = {
  kind: "openings",
  map: (format, value) => (format === "csv" ? openingFromRow(value) : openingFromPosting(value)),
  keysOf: ({ input }) => ({ externalRef: input.externalRef, email: null }),
  describe: ({ organisationName, input }) => ({
    title: input.title,
    summary: lineOf(organisationName, input.municipality, input.skills.map(({ text }) => text).join(", ")),
  }),
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
  async write(tx, ctx, records, options) {
    const organisationIds = await findOrMakeOrganisations(
      tx,
      ctx,
      records.map(({ input: { organisationName: name, businessId } }) => ({ name, businessId })),
    );
    return writeImportedOpenings(
      tx,
      ctx,
      records.map(({ subjectId, input: { input } }, at) => {
        const organisationId = organisationIds[at] as OpeningInput["organisationId"];
        return {
          id: subjectId,
          input: { ...input, organisationId },
          said: { ...saidFields(input, unsaid), organisationId },
        };
      }),
      options,
    );
  },
};
