import { extractText, getDocumentProxy } from "unpdf";
import { UnreadableCv } from "../domain/unreadable.ts";

const pagesMax = 50;
const attachmentsMax = 20;
const europassMax = 5 * 1024 * 1024;

export interface PdfContent {
  readonly text: string;
  /** The Europass XML that such a file carries, as it was attached. */
  readonly europass: string | undefined;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "");

/** The first attached XML that is Europass. */
async function europassIn(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string | undefined> {
  const attached = (await pdf.getAttachments()) as ReadonlyMap<string, unknown> | null;
  for (const name of [...(attached?.keys() ?? [])].slice(0, attachmentsMax)) {
    if (!/\.xml$/i.test(name)) continue;
    const content = (await pdf.getAttachmentContent(name)) as Uint8Array | null;
    if (content === null || content.length > europassMax) continue;
    const text = new TextDecoder().decode(content);
    if (/<(?:\w+:)?(?:SkillsPassport|Candidate)[\s>]/.test(text)) return text;
  }
  return undefined;
}

/**
 * Text of a PDF file, page after page, and the Europass XML attached to it. Scripts, forms and links are not looked at.
 * @throws UnreadableCv encrypted, broken, tooManyPages
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 }).catch((error: unknown) => {
    throw new UnreadableCv(nameOf(error) === "PasswordException" ? "encrypted" : "broken");
  });
  if (pdf.numPages > pagesMax) throw new UnreadableCv("tooManyPages");
  const europass = await europassIn(pdf);
  const { text } = await extractText(pdf);
  return { text: text.join("\n"), europass };
}
