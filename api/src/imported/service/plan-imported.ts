/** What a file says of a record that stands. */
export interface SaidRecord<Said> {
  readonly id: string;
  readonly said: Said;
  /** Whether the file before gave this item of a list. */
  readonly wasGiven: (item: string) => boolean;
}

/** A record as it will stand, and the parts of it that differ. */
export interface ChangedRecord<Rows, Part> {
  readonly rows: Rows;
  readonly parts: readonly Part[];
}

interface Facts {
  readonly wasGiven: (item: string) => boolean;
  /** Skills, by their words, about whose concept a person has decided. */
  readonly decided: ReadonlySet<string>;
}

type SkillRow = { readonly text: string; readonly link_state: string };

/** What the topics of imports do each in their own way. */
export interface Planning<Rows extends { readonly skills: readonly SkillRow[] }, Input, Said, Links, Part> {
  load(ids: readonly string[]): Promise<ReadonlyMap<string, Rows>>;
  /** Whether a record in its state may be changed at all. */
  isEditable(rows: Rows): boolean;
  inputOf(rows: Rows): Input;
  merge(before: Input, said: Said, facts: Facts): Input;
  link(inputs: readonly Input[]): Promise<Links>;
  /** The rows of `input`, one version on. */
  rowsOf(input: Input, links: Links, before: Rows): Rows;
  changedParts(before: Rows, after: Rows): readonly Part[];
}

const decisions: readonly string[] = ["confirmed", "refused"];

/**
 * Works out what a file changes, outside of any transaction: linking takes its time. Whatever was changed before the
 * plans are carried out is noticed by its version. Null for a record that is no longer there, or may not be changed.
 */
export async function planImported<R extends { readonly skills: readonly SkillRow[] }, I, S, L, P>(
  records: readonly SaidRecord<S>[],
  topic: Planning<R, I, S, L, P>,
): Promise<(ChangedRecord<R, P> | null)[]> {
  const known = await topic.load(records.map(({ id }) => id));
  const merged = records.map(({ id, said, wasGiven }) => {
    const before = known.get(id);
    if (before === undefined || !topic.isEditable(before)) return null;
    const decided = new Set(before.skills.filter((row) => decisions.includes(row.link_state)).map(({ text }) => text));
    return { before, input: topic.merge(topic.inputOf(before), said, { wasGiven, decided }) };
  });
  const links = await topic.link(merged.flatMap((one) => (one === null ? [] : [one.input])));
  return merged.map((one) => {
    if (one === null) return null;
    const rows = topic.rowsOf(one.input, links, one.before);
    return { rows, parts: topic.changedParts(one.before, rows) };
  });
}
