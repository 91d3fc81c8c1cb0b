import { Refusal } from "./refusal.ts";

const depthMax = 20;
const arrayMax = 1_000;
const stringMax = 20_000;

interface Level {
  readonly keys: Set<string> | null;
  items: number;
}

const tooLarge = (detail: string) => new Refusal("body-too-large", { detail });
const wrong = (detail: string) => new Refusal("invalid-input", { errors: [{ pointer: "", detail }] });

/** Index of the quote that ends the string which begins at `from`; the text's length where none does. */
function endOfString(json: string, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at;
}

function addKey(level: Level | undefined, literal: string): void {
  if (level?.keys == null) return;
  const key = literal.includes("\\") ? String(JSON.parse(literal)) : literal.slice(1, -1);
  if (key === "__proto__") throw wrong("The name __proto__ cannot be used.");
  if (level.keys.has(key)) throw wrong(`The name ${JSON.stringify(key.slice(0, 60))} stands twice in one object.`);
  level.keys.add(key);
}

/**
 * Counts depth, items and characters on the raw text, before a parser builds anything of it: thirty thousand levels
 * fit into 60 KB and overflow the stack of whoever walks them later. Also refuses names that stand twice.
 * @throws Refusal body-too-large or invalid-input; malformed JSON passes, since the parser says that better
 */
export function checkJsonText(json: string): void {
  const levels: Level[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') {
      const end = endOfString(json, at);
      if (end >= json.length) return;
      if (end - at - 1 > stringMax * 6) throw tooLarge(`A text may have ${stringMax} characters.`);
      const literal = json.slice(at, end + 1);
      if (literal.length - 2 > stringMax && unescapedLength(literal) > stringMax) {
        throw tooLarge(`A text may have ${stringMax} characters.`);
      }
      if (isName(json, end)) addName(levels.at(-1), literal);
      at = end;
    } else if (sign === "{" || sign === "[") {
      levels.push({ keys: sign === "{" ? new Set() : null, items: 1 });
      if (levels.length > depthMax) throw tooLarge(`Values may be nested ${depthMax} deep.`);
    } else if (sign === "}" || sign === "]") levels.pop();
    else if (sign === ",") countItem(levels.at(-1));
  }
}

/** A string is a name where a colon follows. */
function isName(json: string, end: number): boolean {
  let at = end + 1;
  while (json[at] === " " || json[at] === "\n" || json[at] === "\r" || json[at] === "\t") at += 1;
  return json[at] === ":";
}

function addName(level: Level | undefined, literal: string): void {
  try {
    addKey(level, literal);
  } catch (error) {
    // A bad escape is the parser's to name.
    if (error instanceof Refusal) throw error;
  }
}

function countItem(level: Level | undefined): void {
  if (level === undefined) return;
  level.items += 1;
  if (level.keys === null && level.items > arrayMax) throw tooLarge(`A list may have ${arrayMax} items.`);
}

const unescapedLength = (literal: string): number => literal.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)/g, "x").length;
