/** Short forms that people write in titles and lists, with the words that labels use. */
const long: ReadonlyMap<string, string> = new Map(
  [
    "hr human resources",
    "qa quality assurance",
    "qc quality control",
    "pa personal assistant",
    "admin administrative",
    "asst assistant",
    "assoc associate",
    "mgr manager",
    "exec executive",
    "engr engineer",
    "acct accountant",
    "dev developer",
    "devs developer",
    "ops operations",
    "mktg marketing",
    "hse health safety environment",
    "ehs health safety environment",
    "bi business intelligence",
    "ai artificial intelligence",
    "ml machine learning",
    "gp general practitioner",
    "ceo chief executive officer",
    "cfo chief financial officer",
    "cto chief technology officer",
    "coo chief operating officer",
    "db database",
    "sw software",
    "hw hardware",
    "os operating system",
    "pr public relations",
    "ops operations",
    "maint maintenance",
    "mech mechanical",
    "elec electrical",
    "tj toimitusjohtaja",
    "vd verkställande direktör",
  ].map((row) => {
    const cut = row.indexOf(" ");
    return [row.slice(0, cut), row.slice(cut + 1)] as const;
  }),
);

/** "IT" in capitals is never the pronoun; labels say ICT. */
export const spelledOut = (text: string): string => text.replace(/\bIT\b/g, "ICT");

/** Words with those that their short forms stand for behind them. */
export function withLongForms(words: readonly string[]): readonly string[] {
  const more = words.flatMap((word) => long.get(word)?.split(" ") ?? []);
  return more.length === 0 ? words : [...words, ...more];
}
