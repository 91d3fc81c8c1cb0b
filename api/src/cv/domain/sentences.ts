const sentencesMax = 160;
const charactersMax = 400;

const bullet = /^[\s•·▪●◦‣*–—-]+/u;

/** Lines of a text as people see them; a line that breaks in the middle of a sentence is one with the next. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const raw of text.split(/\n/)) {
    const line = raw.replace(/\s+/gu, " ").trim();
    if (line === "") {
      isOpen = false;
      continue;
    }
    const goesOn = isOpen && /^\p{Ll}/u.test(line);
    if (goesOn) lines.push(`${lines.pop() ?? ""} ${line}`);
    else lines.push(line.replace(bullet, "").trim());
    isOpen = !/[.!?:;]$/.test(line);
  }
  return lines.filter((line) => line !== "");
}

const dates = /\b(?:\d{1,2}[-./])?(?:\d{1,2}[-./])?(?:19|20)\d\d(?:[-./]\d{1,2}){0,2}\b/g;
const reach = /@|https?:|www\.|\+?\d[\d\s()-]{6,}\d/;

/** Whether a line is about how to reach somebody: nothing to be linked, and nobody else's business. */
const isContact = (line: string): boolean => reach.test(line.replace(dates, " x "));

/** The sentences of a CV that may speak of skills: at most 160, each once, at most 400 characters long. */
export function sentencesOf(lines: readonly string[]): string[] {
  const sentences = lines
    .filter((line) => !isContact(line))
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu})|\s[•·▪●]\s/u))
    .map((sentence) => sentence.trim().slice(0, charactersMax))
    .filter((sentence) => /\p{L}{2}/u.test(sentence));
  return [...new Set(sentences)].slice(0, sentencesMax);
}

const titleWordsMax = 8;

/** Whether a line is short enough, and plain enough, to be a job's title with its time. */
export const mayBeTitle = (line: string): boolean =>
  !isContact(line) && !/[.!?;]$/.test(line) && line.split(" ").length <= titleWordsMax + 4 && /\p{L}{3}/u.test(line);
