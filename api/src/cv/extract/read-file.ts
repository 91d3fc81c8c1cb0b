import type { CvFormat } from "@tuttu/schema";
import { resumeOfEuropass } from "../domain/europass.ts";
import { pruned } from "../domain/pruned.ts";
import { treeOfJson } from "../domain/tree-of-json.ts";
import { UnreadableCv } from "../domain/unreadable.ts";
import { kindOfFile } from "./detect.ts";
import { textOfDocx } from "./docx.ts";
import { xmlTree } from "./xml-tree.ts";

/** What stands in a file: a record in the shape of a JSON Resume, or running text. */
export interface CvContent {
  readonly format: CvFormat;
  readonly record: Readonly<Record<string, unknown>> | null;
  readonly text: string;
}

const charactersMax = 60_000;

function fromXml(xml: string): CvContent {
  const record = resumeOfEuropass(xmlTree(xml));
  if (record === undefined) throw new UnreadableCv("notCv");
  return { format: "europass", record: pruned(record) as Record<string, unknown>, text: "" };
}

function fromJson(text: string): CvContent {
  const value = JSON.parse(text) as Record<string, unknown>;
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new UnreadableCv("notCv");
  const europass = resumeOfEuropass(treeOfJson(pruned(value)));
  if (europass !== undefined) return { format: "europass", record: pruned(europass) as CvContent["record"], text: "" };
  if (!["basics", "work", "education", "skills", "languages"].some((name) => name in value)) {
    throw new UnreadableCv("notCv");
  }
  return { format: "json_resume", record: pruned(value) as CvContent["record"], text: "" };
}

const running = (format: CvFormat, text: string): CvContent => {
  if (!/\p{L}{3}/u.test(text)) throw new UnreadableCv("noText");
  return { format, record: null, text: text.slice(0, charactersMax) };
};

/**
 * Reads one file. Runs in a process of its own: see `apart.ts`.
 * @throws UnreadableCv for what is said to the person; any other error where the file is broken
 */
export async function readCvFile(bytes: Uint8Array, fileName: string): Promise<CvContent> {
  const kind = kindOfFile(bytes, fileName);
  switch (kind) {
    case "json":
      return fromJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    case "xml":
      return fromXml(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    case "docx":
      return running("docx", await textOfDocx(bytes));
    case "pdf": {
      // Megabytes of code, which only a PDF needs.
      const { readPdf } = await import("./pdf.ts");
      const { text, europass } = await readPdf(bytes);
      if (europass !== undefined) {
        try {
          return fromXml(europass);
        } catch {
          // What is attached cannot be read; what is printed may be.
        }
      }
      return running("pdf", text);
    }
  }
}
