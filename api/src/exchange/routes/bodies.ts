import type { Locale } from "@tuttu/schema";
import { Refusal } from "../../http/refusal.ts";
import { say } from "../words/say.ts";

/** Types of files that an import takes. */
export const fileTypes = [
  "text/csv",
  "application/json",
  "application/x-ndjson",
  "application/octet-stream",
  "application/gzip",
] as const;

const file = { schema: { type: "string" as const, format: "binary" } };

/** Says the body in the document only: its content is checked by the import, record by record, and not as one value. */
export const fileBody = {
  requestBody: {
    required: true,
    description: "The file, at most 50 MiB; gzip is unpacked, up to 50 MiB as well",
    content: Object.fromEntries(fileTypes.map((type) => [type, file])),
  },
};

/** @throws Refusal unsupported-type, in the language of who sent the file */
export function requireFileType(contentType: string | undefined, locale: Locale): void {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (fileTypes.some((known) => known === type)) return;
  throw new Refusal("unsupported-type", { detail: say("fileTypes", locale, { allowed: fileTypes.join(", ") }) });
}
