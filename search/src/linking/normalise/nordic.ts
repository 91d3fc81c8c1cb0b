/** Longest first; what is left must keep `least` letters. */
const cut = (word: string, endings: readonly string[], least: number): string => {
  for (const ending of endings) {
    if (word.length - ending.length >= least && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
};

const byLength = (list: string): readonly string[] =>
  list.split(" ").sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const finnishCase = byLength(
  "issa issä ssa ssä ista istä sta stä illa illä lla llä ilta iltä lta ltä ille lle iksi ksi ineen itta ittä " +
    "iden oiden öiden eiden ien jen oja öjä ojen öjen eja ejä ejen oita öitä eita eitä ita itä ia iä ja jä ta tä " +
    "een iin oon uun yyn aan ään öön seen siin en in an än on ön un yn n t ina inä na nä",
);
const finnishVerb = byLength(
  "minen misen mista mistä misessa misessä tella tellä ttelu ttely ttelun ttelyn oida öidä ointi öinti oinnin öinnin nta ntä nnan nnän aa ää",
);

/** Light Finnish stem: the ending of a verb or its noun (`hallita`, `hallinta`), else that of case and number. */
export function stemFinnish(word: string): string {
  if (word.length < 5 || !/^[a-zåäöéšž]+$/.test(word)) return word;
  const verb = cut(word, finnishVerb, 3);
  const one = verb === word ? cut(word, finnishCase, 4) : verb;
  return one.length > 4 ? one.replace(/[aäeioöuy]+$/, "") : one;
}

const swedishEndings = byLength(
  "ningarna ningars ningar ningen nings ning andet ande endet ende ingarna ingen ingar ing arnas ernas ornas arna erna " +
    "orna aren aren are arens ares ande heten heter het elser elsen else ionen ioner ades ade ad at ar er or en et es a e s as",
);

/** Light Swedish stem: `planera`, `planering` and `planerare` give `planer`. */
export function stemSwedish(word: string): string {
  if (word.length < 5 || !/^[a-zåäöéøæü]+$/.test(word)) return word;
  const one = cut(word, swedishEndings, 4);
  return one.length > 4 ? one.replace(/[ae]$/, "") : one;
}
