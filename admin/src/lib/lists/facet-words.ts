import { languageName } from "#lib/format/names.ts";
import { type MessageKey, t, word } from "#lib/messages/messages.svelte.ts";
import type { Facet } from "#lib/ui/facets/facets.ts";

/** A number that employers are told: rounded down, and in words. */
type Blurred = { atLeast: number; text: string };
/** A facet as the API counts it. */
export type ApiFacet = {
  field: string;
  values: readonly { value: string; label: string; count: number | Blurred; selected: boolean }[];
};

/** Closed lists whose values have words in the catalogue; other labels come from the API as they are. */
const lists: Readonly<Record<string, string>> = {
  searchStatus: "searchStatus",
  workMode: "workMode",
  workingTime: "workingTime",
  contractType: "contractType",
  kind: "openingKind",
};

function label(field: string, value: string, told: string, stateList: string): string {
  if (field === "state") return word(stateList, value);
  const list = lists[field];
  if (list) return word(list, value);
  if (field === "eqf") return t("eqf.level", { level: value });
  if (field === "language" || field === "textLanguage") {
    const [tag, level] = value.split(":");
    return [languageName(tag ?? value), level && t("facet.orBetter", { level })].filter(Boolean).join(" ");
  }
  return told || value;
}

/** Facets of the API in the viewer's words, in the order in which `fields` wants them. */
export function facetsInWords(
  facets: readonly ApiFacet[],
  fields: readonly string[],
  stateList: string,
): readonly Facet[] {
  return fields.flatMap((field) => {
    const found = facets.find((one) => one.field === field);
    if (!found) return [];
    // A counsellor sees the own caseload alone: there is nothing to choose.
    if (field === "counsellor" && found.values.length < 2 && !found.values.some((one) => one.selected)) return [];
    const values = found.values.map((one) => ({
      value: one.value,
      label: label(field, one.value, one.label, stateList),
      ...(typeof one.count === "number" ? { count: one.count } : { count: one.count.atLeast, said: one.count.text }),
    }));
    return [{ field, label: t(`facet.${field}` as MessageKey), values }];
  });
}
