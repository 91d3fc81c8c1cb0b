/** Words that open a list of what somebody can do or has to do; a colon opens one as well. */
const leadIns = new RegExp(
  `^(?:${[
    "i (?:have|'ve) (?:also )?(?:worked|experience) (?:with|in|on)",
    "(?:worked|experience|experienced|skilled) (?:with|in)",
    "my skills (?:are|include)",
    "i (?:can|know)(?: how to)?",
    "you (?:will|can|know how to)",
    "your (?:work|tasks|duties) (?:is|are|include|includes)",
    "jag har (?:arbetat|jobbat|erfarenhet) (?:med|inom|av)",
    "(?:erfarenhet|kunskaper) (?:av|inom|i)",
    "jag kan",
    "du (?:ska|kommer att)",
    "olen työskennellyt",
    "minulla on kokemusta",
    "osaan",
  ].join("|")})\\s+`,
  "iu",
);

/** Pieces that tell how long or as what, not what somebody can do. */
const isBiography = /\d+\s*(?:years?|vuo\p{L}*|års?)(?!\p{L})|^(?:most recently|viimeksi|senast)(?!\p{L})/iu;

const wordsMax = 9;
const leadWordsMax = 5;

/** A sentence ends at a full stop, an exclamation or a question mark before a space, and at the end of a line. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+|\s*[\r\n]+\s*/u);

/** What stands after "Osaamistani:" or "Your work:"; a colon further in belongs to the text. */
function withoutColon(sentence: string): string {
  const at = sentence.search(/:\s/u);
  if (at === -1) return sentence;
  const lead = sentence.slice(0, at);
  return lead.split(/\s+/u).length <= leadWordsMax && !isBiography.test(lead) ? sentence.slice(at + 1) : sentence;
}

/**
 * Pieces of running text that may each name a skill: lists are cut at semicolons where they have them, else at commas,
 * and what opens a list is taken off. Questions and pieces of more than nine words are left out, each piece stands once.
 * @example cutPieces("8 years of working life. I have worked with sales, Excel.") // ["sales", "Excel"]
 */
export function cutPieces(text: string): string[] {
  const pieces = new Set<string>();
  for (const sentence of sentencesOf(text)) {
    if (sentence.endsWith("?")) continue;
    const list = withoutColon(sentence.replace(/^[\s•*·–—-]+/u, ""))
      .trim()
      .replace(leadIns, "");
    for (const part of list.split(list.includes(";") ? /;\s*/u : /,\s+/u)) {
      const piece = part.replace(/[.!\s]+$/u, "").trim();
      const isName = piece !== "" && !isBiography.test(piece) && piece.split(/\s+/u).length <= wordsMax;
      if (isName) pieces.add(piece);
    }
  }
  return [...pieces];
}
