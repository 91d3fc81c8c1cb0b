import { UnreadableCv } from "../domain/unreadable.ts";
import { unzip } from "./unzip.ts";
import { walkXml } from "./xml-tree.ts";

const main = "word/document.xml";
const types = "[Content_Types].xml";
/** Elements whose text is a second version of what stands beside them. */
const twice = new Set(["Fallback", "delText", "instrText"]);

/** Text of a document's main part, a paragraph a line. */
function textOf(xml: string): string {
  let text = "";
  let isRun = false;
  let skipped = 0;
  walkXml(xml, {
    open(name) {
      if (twice.has(name)) skipped++;
      else if (name === "t") isRun = true;
      else if (name === "tab") text += "\t";
      else if (name === "br" || name === "cr") text += "\n";
    },
    text(part) {
      if (isRun && skipped === 0) text += part;
    },
    close(name) {
      if (twice.has(name)) skipped--;
      else if (name === "t") isRun = false;
      else if (name === "p" || name === "tc") text += "\n";
    },
  });
  return text;
}

/**
 * Text of a DOCX file: of its main part alone. Templates, pictures and links that it names are neither read nor fetched.
 * @throws UnreadableCv encrypted, macros, tooLarge, broken
 */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const parts = await unzip(bytes, [main, types]);
  const contents = parts.get(types);
  const document = parts.get(main);
  if (contents === undefined || document === undefined) throw new UnreadableCv("broken");
  if (/macroEnabled/i.test(contents)) throw new UnreadableCv("macros");
  return textOf(document);
}
