/** A group of skills or of ISCO-08 with its names; "" where a language has none. */
export interface NamedGroup {
  readonly code: string;
  readonly uri: string | null;
  readonly label: Readonly<Record<"en" | "fi" | "sv", string>>;
  readonly broader: string | null;
}

/**
 * Groups of a release over ours: its names count, ours stand where it has none, and so do the groups that it lacks.
 * Each code comes once.
 */
export function mergeGroups(ours: readonly NamedGroup[], theirs: readonly NamedGroup[]): NamedGroup[] {
  const named = new Map(ours.map((group) => [group.code, group]));
  for (const group of theirs) {
    const own = named.get(group.code)?.label;
    const label = {
      en: group.label.en || (own?.en ?? ""),
      fi: group.label.fi || (own?.fi ?? ""),
      sv: group.label.sv || (own?.sv ?? ""),
    };
    named.set(group.code, { ...group, label });
  }
  return [...named.values()];
}
