/** Words that many organisations share, which tell nothing by themselves. */
const shared =
  /^(?:university|universitet|yliopisto|universität|université|universidad|college|school|skola|koulu|institute|institut|instituutti|academy|akademi|akatemia|polytechnic|technical|technology|ammattikorkeakoulu|ammattiopisto|opisto|högskola|hospital|sairaala|sjukhus|hotel|hotelli|restaurant|ravintola|company|group|logistics|services|solutions|consulting|international|national|global|state|city|bank|finland|suomi|suomen|finlands|central|general|public|private|health|medical|center|centre)$/iu;
const legalForms = /[\s,]+(?:oy|oyj|ab|abp|ltd|plc|inc|llc|gmbh|ag|bv|a\/s|as|sa|spa|srl|ry|rf)\.?$/iu;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/\s+/gu, "\\s+");

/** Letter pairs that Finnish weakens before a case ending: Turku, Turun; Helsinki, Helsingin; Lahti, Lahden. */
const weaker = [
  ["nk", "ng"],
  ["nt", "nn"],
  ["rt", "rr"],
  ["lt", "ll"],
  ["mp", "mm"],
  ["rk", "r"],
  ["lk", "l"],
  ["kk", "k"],
  ["pp", "p"],
  ["tt", "t"],
  ["t", "d"],
  ["p", "v"],
] as const;

/** The stem before an ending where Finnish weakens it; undefined where nothing is weakened. */
function weakStem(name: string): string | undefined {
  const [, stem = "", vowel = ""] = /^(.*[^aeiouyäö\s])([aeiouyäö])$/iu.exec(name) ?? [];
  const found = weaker.find(([strong]) => stem.toLowerCase().endsWith(strong));
  if (!found || stem.length < 3) return undefined;
  const [strong, weak] = found;
  // A final i becomes e in old words: Lahti, Lahden. Either is looked for.
  return `${escaped(stem.slice(0, -strong.length) + weak)}(?:${vowel}${vowel === "i" ? "|e" : ""})`;
}

/** The words of an organisation's name by which it is known alone, such as "Karhunvirta" of "Karhunvirta Logistics Oy". */
export const shortNames = (name: string): string[] => {
  const whole = name.replace(legalForms, "").trim();
  const known = whole.split(/\s+/u).find((one) => one.length >= 5 && /^\p{Lu}/u.test(one) && !shared.test(one));
  return [...new Set([whole, ...(known ? [known] : [])])].filter((one) => !shared.test(one));
};

/** What Finnish, Swedish and English put behind a name; anything longer makes another word of it. */
const ending =
  "['’:]?[aeiouyäö]?(?:n|s|a|ä|ta|tä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|na|nä|seen|siin|l[aä]i\\p{L}{3,9})?";

/**
 * Finds a name with whatever ending Finnish, Swedish or English gives it. A short name that may be a common word, and a
 * country's, whose language is spelt alike, are looked for with their capital only.
 */
export function patternOf(name: string, isCountry = false): RegExp {
  const strict = isCountry || (!name.includes(" ") && name.length < 6);
  const weak = weakStem(name);
  const forms = [escaped(name) + ending, ...(weak ? [`${weak}${ending}`] : [])];
  return new RegExp(`(?<![\\p{L}\\d])(?:${forms.join("|")})(?![\\p{L}\\d])`, strict ? "gu" : "giu");
}
