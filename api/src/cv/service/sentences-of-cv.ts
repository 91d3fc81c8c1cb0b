import { linesOf, sentencesOf } from "../domain/sentences.ts";
import { readApart } from "../extract/apart.ts";

/** The sentences of a PDF or DOCX file that are asked for skills; for measuring. @throws UnreadableCv */
export async function sentencesOfCv(bytes: Uint8Array, fileName: string): Promise<string[]> {
  const { text } = await readApart(bytes, fileName);
  return sentencesOf(linesOf(text));
}
