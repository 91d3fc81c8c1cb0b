import type { CefrNumber } from "../facts.ts";

/** A level of a language as it was written. */
export interface LanguageLevel {
  /** 1 A1 … 6 C2; null where nothing was written or it cannot be read. */
  readonly level: CefrNumber | null;
  /** True where the level was told in words and is therefore "about". */
  readonly about: boolean;
  readonly native: boolean;
}

const words: readonly (readonly [CefrNumber, readonly string[]])[] = [
  [1, ["beginner", "elementary", "alkeet", "alkeistaso", "nybörjare"]],
  [2, ["basic", "basics", "limited", "perusteet", "perustaso", "välttävä", "grundläggande", "grunder"]],
  [3, ["intermediate", "conversational", "tyydyttävä", "keskitaso", "medel", "medelgod"]],
  [4, ["good", "upper intermediate", "working", "professional", "limited working", "hyvä", "god", "bra"]],
  [5, ["fluent", "advanced", "excellent", "very good", "full professional", "sujuva", "erinomainen", "kiitettävä"]],
  [5, ["flytande", "utmärkt", "mycket god"]],
];
const natives = ["native", "mother tongue", "bilingual", "äidinkieli", "äidinkielinen", "kaksikielinen", "modersmål"];

const byWord = new Map(words.flatMap(([level, names]) => names.map((name) => [name, level] as const)));

/**
 * Reads a level: CEFR ("B1", "about B1", "C1+"), or words in English, Finnish or Swedish ("Fluent", "hyvä",
 * "modersmål"). Words tell less than a test: "good" is read as about B2.
 */
export function readLanguageLevel(text: string): LanguageLevel {
  const said = text.normalize("NFC").trim().toLowerCase();
  const native = natives.some((word) => said.startsWith(word) || said.endsWith(word));
  if (native) return { level: 6, about: false, native: true };
  const cefr = /\b([abc])([12])\b/.exec(said);
  if (cefr) {
    const level = ("abc".indexOf(cefr[1] ?? "a") * 2 + Number(cefr[2])) as CefrNumber;
    return { level, about: false, native: false };
  }
  const plain = said
    .replace(/\b(speaker|proficiency|level|skills|taito|kunskaper|taso|nivå)\b/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const level = byWord.get(plain) ?? byWord.get(said) ?? null;
  return { level, about: level !== null, native: false };
}
