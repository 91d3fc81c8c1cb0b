const american: readonly (readonly [RegExp, string])[] = [
  [/^(?!siz|priz|seiz|citiz|resiz|capsiz|horiz)(\w{2,})iz(e|es|ed|ing|er|ers|ation|ations|ational)$/, "$1is$2"],
  [/^(\w*)(analy|cataly|paraly|dialy)z(e|es|ed|ing|er|ers)$/, "$1$2s$3"],
  [/^(colo|labo|behavio|favo|harbo|hono|humo|flavo|vapo|neighbo|rumo)r(s|ed|ing|al|able|ist|ists|ful)?$/, "$1ur$2"],
  [/^(cent|theat|fib|lit|met|kilomet)er(s)?$/, "$1re$2"],
  [/^(catal|dial|anal)og(s)?$/, "$1ogue$2"],
  [/^(defen|offen|licen)se$/, "$1ce"],
  [/^jewelry$/, "jewellery"],
  [/^aluminum$/, "aluminium"],
  [/^plow(s|ing)?$/, "plough$1"],
  [/^gray$/, "grey"],
];

/** American to British spelling of one lower-case word. */
export function british(word: string): string {
  for (const [pattern, to] of american) if (pattern.test(word)) return word.replace(pattern, to);
  return word;
}

/** Forms that no ending connects; the stem stands first in each row. */
const irregular: ReadonlyMap<string, string> = new Map(
  [
    "maintain maintenance",
    "analys analysis analyses analyst analytic analytical analytics",
    "sell sales sale sold",
    "teach taught",
    "build built",
    "buy bought",
    "write wrote written writing",
    "man men",
    "woman women",
    "child children",
    "person people persons",
    "diagnos diagnosis diagnoses diagnostic diagnostics",
    "criterion criteria",
    "data data",
    "media media",
    "news news",
    "physics physics",
    "choos choice choose",
  ].flatMap((row) => {
    const [to = "", ...forms] = row.split(" ");
    return forms.map((form) => [form, to] as const);
  }),
);

const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:isation|isational)$/, "is"],
  [/(?:icates|icate|icated|icating|ications|ication|icators|icator)$/, "ic"],
  [/(?:ational|ations|ation|ators|ator|ative)$/, ""],
  [/(?:ementation)$/, "ement"],
  [/(?:ements|ement|ments|ment)$/, ""],
  [/(?:nesses|ness)$/, ""],
  [/(?:ances|ance|ences|ence|ancy|ency)$/, ""],
  [/(?:ates|ate|ated|ating)$/, ""],
  [/(?:ions|ion)$/, ""],
  [/(?:ings|ing)$/, ""],
  [/(?:ively|ives|ive)$/, ""],
  [/(?:ically|ical|ics|ic)$/, ""],
  [/(?:fully|ful)$/, ""],
  [/(?:ants|ant|ents|ent)$/, ""],
  [/(?:ables|able|ibles|ible)$/, ""],
  [/(?:ally|als|al)$/, ""],
  [/(?:ists|ist)$/, ""],
  [/(?:ers|er|ors|or)$/, ""],
  [/(?:ed)$/, ""],
  [/(?:ly)$/, ""],
  [/(?:es)$/, ""],
];

const plural = (word: string): string =>
  word.endsWith("ies") && word.length > 4
    ? `${word.slice(0, -3)}y`
    : /(?:ss|us|is|[+#])$/.test(word) || word.length < 4
      ? word
      : word.endsWith("s")
        ? word.slice(0, -1)
        : word;

/** One ending off, doubled letters and a last silent vowel too: `planning`, `planner` and `plans` give `plan`. */
export function stemEnglish(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const known = irregular.get(word);
  if (known !== undefined) return known;
  const one = irregular.get(british(word)) ?? plural(british(word));
  if (one.length < 5) return one.length > 3 ? one.replace(/e$/, "") : one;
  let stem = one;
  for (const [pattern, to] of endings) {
    const cut = one.replace(pattern, to);
    if (cut !== one && cut.length >= (pattern.source.includes("ist") ? 5 : 3) && /[aeiouy]/.test(cut)) {
      stem = cut;
      break;
    }
  }
  if (stem.length > 3) stem = stem.replace(/(?:e|y|i)$/, "");
  return stem.replace(/([bdfgmnprt])\1$/, "$1");
}
