import type { KeyPlaces } from "./decide-rows.ts";

/** What an import keeps of one record. `input` is gone once the record is written. */
export interface RowRecord<I = unknown> {
  readonly title: string;
  readonly summary: string;
  readonly digest?: string;
  readonly input?: I;
  /** The fields that the file speaks of. */
  readonly said?: readonly string[];
  readonly places?: KeyPlaces;
}

export const storedRecord = (record: RowRecord): string => JSON.stringify(record);
export const readRecord = <I>(stored: string): RowRecord<I> => JSON.parse(stored) as RowRecord<I>;

/** The record without what a person wrote, but for what tells it from others in a list. */
export const slimRecord = ({ title, summary }: RowRecord): RowRecord => ({ title, summary });

const lineMax = 400;
/** Parts of a line that are there, divided by dots. */
export const lineOf = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part !== "")
    .join(" · ")
    .slice(0, lineMax);
