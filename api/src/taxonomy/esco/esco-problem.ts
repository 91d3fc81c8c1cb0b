/** What can be wrong with an ESCO download; closed, so that a caller can tell each apart. */
export type EscoProblemKind =
  | "notFound"
  | "missingFile"
  | "ambiguousFile"
  | "wrongHeader"
  | "brokenLine"
  | "wrongEncoding"
  | "unsafeArchive"
  | "brokenArchive"
  | "olderVersion"
  | "changedMeanwhile";

/** A download that cannot be read. The message is a sentence for the operator: what, where, and what to do. */
export class EscoProblem extends Error {
  readonly kind: EscoProblemKind;
  /** Name of the file inside the download, when the problem is about one. */
  readonly file: string | null;
  /** Line in that file, counted from 1. */
  readonly line: number | null;

  constructor(kind: EscoProblemKind, message: string, at: { file?: string; line?: number } = {}) {
    super(message);
    this.name = "EscoProblem";
    this.kind = kind;
    this.file = at.file ?? null;
    this.line = at.line ?? null;
  }
}

export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
