import type { Taxonomy } from "@tuttu/search";
import { numbers } from "./questions.ts";

/** Letters that somebody has typed so far, and the skill that they are after. */
export interface TypedPrefix {
  readonly text: string;
  readonly skill: string;
  readonly slip: boolean;
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** One slip somewhere after the first letter: left out, another letter, doubled, or two swapped. */
function slipped(text: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (text.length - 1));
  const letter = letters[Math.floor(next() * letters.length)] ?? "e";
  const [head, tail] = [text.slice(0, at), text.slice(at + 1)];
  switch (Math.floor(next() * 4)) {
    case 0:
      return head + tail;
    case 1:
      return head + letter + tail;
    case 2:
      return head + letter + (text[at] ?? "") + tail;
    default:
      return text.slice(0, at - 1) + (text[at] ?? "") + (text[at - 1] ?? "") + tail;
  }
}

/** 4 to 15 letters of labels of skills, drawn by how many occupations ask for the skill; every second has a slip. */
export function prefixesFrom(taxonomy: Taxonomy, count: number, seed = 3): TypedPrefix[] {
  const next = numbers(seed);
  const sums: number[] = [];
  for (const asked of taxonomy.occupationsWith) sums.push((sums.at(-1) ?? 0) + 1 + asked);
  const draw = () => {
    const wanted = next() * (sums.at(-1) ?? 0);
    return taxonomy.skills[sums.findIndex((sum) => sum > wanted)];
  };
  const prefixes: TypedPrefix[] = [];
  while (prefixes.length < count) {
    const skill = draw();
    const language = (["en", "en", "fi", "sv"] as const)[Math.floor(next() * 4)] ?? "en";
    const label = skill?.label[language].toLowerCase() ?? "";
    const length = 4 + Math.floor(next() * 12);
    if (!skill || label.length < 5) continue;
    const text = label.slice(0, length).trim();
    const slip = prefixes.length % 2 === 1;
    prefixes.push({ text: slip ? slipped(text, next) : text, skill: skill.id, slip });
  }
  return prefixes;
}
