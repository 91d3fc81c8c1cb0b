import { type FileItem, UnreadableFile } from "./record.ts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const depthMax = 20;

/** Nesting of brackets outside strings, counted without parsing. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      if (++depth > depthMax) return true;
    } else if (character === "}" || character === "]") depth--;
  }
  return false;
}

/** The character that a parser stopped at, from 1; where it does not say, the text ended too soon. */
function placeIn(error: unknown, { length }: string): number {
  const at = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  return at === undefined ? length : Number(at) + 1;
}

function item(text: string, line: number): FileItem {
  const broken = { kind: "broken", line, own: text } as const;
  if (tooDeep(text)) return { ...broken, fault: { code: "tooDeep", values: { max: depthMax } } };
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? { kind: "record", line, value } : { ...broken, fault: { code: "notObject" } };
  } catch (error) {
    return { ...broken, fault: { code: "notJson", values: { where: placeIn(error, text) } } };
  }
}

/** One record a line (JSON Lines); empty lines are passed over. */
export function* jsonLineItems(text: string): Generator<FileItem> {
  let line = 0;
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (from < text.length) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    line++;
    const content = text.slice(from, to).trim();
    from = to + 1;
    if (content !== "") yield item(content, line);
  }
}

/**
 * Records of one JSON document: an object is one record, an array holds many. The "line" is the place in the array.
 * @throws UnreadableFile where the document is not JSON.
 */
export function* jsonDocumentItems(text: string): Generator<FileItem> {
  if (tooDeep(text)) throw new UnreadableFile("deepJson", { max: depthMax });
  let document: unknown;
  try {
    document = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    throw new UnreadableFile("brokenJson", { where: placeIn(error, text) });
  }
  const values = Array.isArray(document) ? document : [document];
  for (const [at, value] of values.entries()) {
    yield isRecord(value)
      ? { kind: "record", line: at + 1, value }
      : { kind: "broken", line: at + 1, fault: { code: "notObject" }, own: JSON.stringify(value) };
  }
}
