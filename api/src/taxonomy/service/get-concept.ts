import type { Locale, Occupation, Skill } from "@tuttu/schema";
import type { Taxonomy } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { groupPath } from "../repository/browse.ts";
import { occupationRow, skillRow } from "../repository/concepts.ts";
import { labelOf } from "./label-of.ts";

interface LabelRow {
  readonly language: Locale;
  readonly kind: string;
  readonly label: string;
}
const languages = ["en", "fi", "sv"] as const;

function labelsOf(rows: readonly LabelRow[]) {
  const of = (language: Locale, preferred: boolean) =>
    rows.filter((row) => row.language === language && (row.kind === "preferred") === preferred).map((row) => row.label);
  const labels = Object.fromEntries(languages.map((language) => [language, of(language, true)[0] ?? ""]));
  const others = Object.fromEntries(languages.map((language) => [language, [...new Set(of(language, false))]]));
  return { labels: labels as Record<Locale, string>, alternativeLabels: others as Record<Locale, string[]> };
}

/** Concepts by id with their labels, in the order of the alphabet of the viewer's language. */
function referencesOf(taxonomy: Taxonomy, locale: Locale) {
  const label = labelOf(taxonomy, locale);
  const order = new Intl.Collator(locale);
  return (ids: Iterable<string>) =>
    [...ids]
      .map((id) => ({ id, label: label(id) ?? "" }))
      .filter((reference) => reference.label !== "")
      .sort((a, b) => order.compare(a.label, b.label) || (a.id < b.id ? -1 : 1));
}

/** A skill with its labels, its place in the taxonomy and the occupations that it is needed for. */
export async function getSkill(ctx: Context, id: string): Promise<z.infer<typeof Skill>> {
  requireCapability(ctx.scope, "taxonomy.read");
  const { row, labels, groups } = orNotFound(await skillRow(ctx.db, id));
  const taxonomy = await ctx.ports.taxonomy();
  const references = referencesOf(taxonomy, ctx.locale);
  const number = taxonomy.skillNumber.get(id);
  const skillIds = (numbers: Iterable<number> | undefined) =>
    references([...(numbers ?? [])].map((n) => taxonomy.skills[n]?.id ?? ""));
  const occupationsWith = (lists: readonly Uint32Array[]) =>
    references(
      taxonomy.occupations.filter((_, n) => number !== undefined && lists[n]?.includes(number)).map((o) => o.id),
    );
  const names = labelsOf(labels as LabelRow[]);
  return {
    id: row.id,
    escoUri: row.esco_uri,
    kind: row.kind,
    reuseLevel: row.reuse_level,
    label: names.labels[ctx.locale] || names.labels.en,
    ...names,
    description: row.description,
    status: row.status,
    replacedBy: row.replaced_by === null ? null : (references([row.replaced_by])[0] ?? null),
    broader: number === undefined ? [] : skillIds(taxonomy.broader[number]),
    narrower: number === undefined ? [] : skillIds(taxonomy.narrower[number]),
    groups: groups.map((group) => ({ id: group.code, label: group[`label_${ctx.locale}`] || group.label_en })),
    essentialFor: occupationsWith(taxonomy.essential),
    optionalFor: occupationsWith(taxonomy.optional),
    occupationsCount: number === undefined ? 0 : (taxonomy.occupationsWith[number] ?? 0),
  };
}

/** An occupation with its labels, its ISCO-08 path and the skills that it asks for. */
export async function getOccupation(ctx: Context, id: string): Promise<z.infer<typeof Occupation>> {
  requireCapability(ctx.scope, "taxonomy.read");
  const { row, labels, broader, narrower } = orNotFound(await occupationRow(ctx.db, id));
  const taxonomy = await ctx.ports.taxonomy();
  const references = referencesOf(taxonomy, ctx.locale);
  const number = taxonomy.occupationNumber.get(id);
  const skills = (lists: readonly Uint32Array[]) =>
    references([...(lists[number ?? -1] ?? [])].map((n) => taxonomy.skills[n]?.id ?? ""));
  const names = labelsOf(labels as LabelRow[]);
  return {
    id: row.id,
    escoUri: row.esco_uri,
    escoCode: row.esco_code,
    iscoGroup: row.isco_group,
    iscoPath: await groupPath(ctx.db, "occupation", row.isco_group, ctx.locale),
    label: names.labels[ctx.locale] || names.labels.en,
    ...names,
    description: row.description,
    status: row.status,
    replacedBy: row.replaced_by === null ? null : (references([row.replaced_by])[0] ?? null),
    broader: references(broader),
    narrower: references(narrower),
    essential: skills(taxonomy.essential),
    optional: skills(taxonomy.optional),
  };
}
