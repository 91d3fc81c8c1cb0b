import { nearest } from "@tuttu/search";

/** Words that tell the form of a company, and not which one it is. */
const forms: ReadonlySet<string> = new Set(
  "oy oyj ab abp ky kb ay hb tmi osk ry rf sr ltd limited inc llc plc gmbh as oü".split(" "),
);
const prefixMin = 4;

/** The words of a name without marks, signs and company forms: "Kahvila Ölkky Oy" → "kahvila olkky". */
export function plainName(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const said = words.filter((word) => word !== "");
  const own = said.filter((word) => !forms.has(word));
  return (own.length > 0 ? own : said).join(" ");
}

/** Cities differ by two letters ("Turun kaupunki", "Oulun kaupunki") where long names with two slips do not. */
const editsMax = ({ length }: string): number => (length < 5 ? 0 : length < 16 ? 1 : 2);

/**
 * Which of some names may be the one that is meant: the same but for company form, marks and spaces, a whole that begins
 * with the other, or a slip away. Both as `plainName` gives them.
 */
export function nearName(name: string, others: readonly string[]): string | undefined {
  const whole = (long: string, short: string) => short.length >= prefixMin && long.startsWith(`${short} `);
  const close = name.replaceAll(" ", "");
  return (
    others.find((other) => other === name || other.replaceAll(" ", "") === close) ??
    nearest(name, others, editsMax(name)) ??
    others.find((other) => whole(other, name) || whole(name, other))
  );
}
