/** What a file holds, one item after the other, with the line it begins on (from 1, a CSV header counted). */
export type FileItem =
  | { readonly kind: "record"; readonly line: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: "broken"; readonly line: number; readonly detail: string };

/** The file as a whole cannot be read; nothing of it was kept. `slug` names the problem's page. */
export class UnreadableFile extends Error {
  readonly slug: "wrong-encoding" | "unknown-format" | "unknown-columns" | "empty-file" | "broken-file";
  constructor(slug: UnreadableFile["slug"], detail: string) {
    super(detail);
    this.name = "UnreadableFile";
    this.slug = slug;
  }
}
