import type { OpeningInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Db } from "../../database/index.ts";
import { invalid, Refusal } from "../../http/refusal.ts";
import { knowsConcept } from "../../links/index.ts";
import { findOrganisation } from "../../organisations/index.ts";
import { inputFaults } from "../domain/input-faults.ts";
import { openingTexts } from "../domain/opening-texts.ts";

/** @throws Refusal invalid-input that names every place where the opening contradicts itself or the classification */
export async function requireSound(ctx: Context, input: OpeningInput): Promise<void> {
  const taxonomy = await ctx.ports.taxonomy();
  const faults = inputFaults(input, (kind, id) => knowsConcept(taxonomy, kind, id));
  if (faults.length === 0) return;
  const say = openingTexts[ctx.locale];
  throw new Refusal("invalid-input", { errors: faults.map(({ pointer, text }) => ({ pointer, detail: say[text] })) });
}

/** @throws Refusal invalid-input unless the opening's employer is one that this actor may write for */
export async function requireOrganisation(ctx: Context, db: Db, organisationId: string): Promise<void> {
  const say = openingTexts[ctx.locale];
  if (ctx.scope.desk === "employer" && organisationId !== ctx.scope.organisationId) {
    throw invalid("/organisationId", say.ownOrganisation);
  }
  const found = await findOrganisation(db, ctx.scope, organisationId);
  if (found === undefined || found.state === "removed") throw invalid("/organisationId", say.organisation);
}
