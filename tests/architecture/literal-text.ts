import { parse } from "svelte/compiler";
import type { Source } from "./sources.ts";
import type { Breach } from "./verdict.ts";

type Node = { type: string; start: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));

/** Attributes whose text people read or hear. */
const spoken = ["title", "placeholder", "alt", "label", "aria-label", "aria-description", "aria-roledescription"];

/** Elements whose text is the same in every language: names of keys, and what is typed. */
const unspoken = ["kbd", "code"];

/** Two letters in a row make a word, outside of an address; a single one may be a unit or a key. */
const hasWord = (text: unknown): text is string =>
  typeof text === "string" && /\p{L}{2}/u.test(text.replace(/\b[a-z]+:\/\/\S*/g, ""));

/** Strings an expression may become: the arms of `? :`, `??`, `||`, templates; never the arguments of a call. */
const wordsOf = (expression: unknown): string[] => {
  if (!isNode(expression)) return [];
  const { type, value, consequent, alternate, left, right, quasis } = expression;
  if (type === "Literal") return hasWord(value) ? [value] : [];
  if (type === "ConditionalExpression") return [...wordsOf(consequent), ...wordsOf(alternate)];
  if (type === "LogicalExpression") return [...wordsOf(left), ...wordsOf(right)];
  if (type === "TemplateLiteral" && Array.isArray(quasis)) {
    return quasis.map(({ value }: { value: { cooked: string } }) => value.cooked).filter(hasWord);
  }
  return [];
};

const shown = (part: unknown): string[] => {
  if (!isNode(part)) return [];
  if (part.type === "Text") return hasWord(part.data) ? [part.data.trim()] : [];
  return part.type === "ExpressionTag" ? wordsOf(part.expression) : [];
};

const textOf = (node: Node): string[] => {
  if (node.type === "Fragment") return (node.nodes as unknown[]).flatMap(shown);
  if (node.type !== "Attribute" || !spoken.includes(String(node.name))) return [];
  return (Array.isArray(node.value) ? node.value : [node.value]).flatMap(shown);
};

/** L14: words in the markup of a component that did not come through the catalogue. */
export const literalTexts = (sources: readonly Source[]): Breach[] =>
  sources.flatMap((source) => {
    const found: Breach[] = [];
    const visit = (node: Node): void => {
      if (node.type === "RegularElement" && unspoken.includes(String(node.name))) return;
      for (const text of textOf(node)) {
        const at = Math.max(source.text.indexOf(text, node.start ?? 0), 0);
        const line = source.text.slice(0, at).split("\n").length;
        found.push({ file: source.path, line, what: `says "${text.slice(0, 60)}" itself` });
      }
      for (const child of childrenOf(node)) visit(child);
    };
    visit(parse(source.text, { modern: true }).fragment as unknown as Node);
    return found;
  });
