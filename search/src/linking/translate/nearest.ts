import { unmarked } from "../normalise/index.ts";

/** Finds the known word that is spelled most like an unknown one. */
export interface Nearest {
  /** `likeness` 0..1, cosine of the character 2–4-grams; null below 0.5. */
  find(word: string): { readonly word: string; readonly likeness: number } | null;
}

/** Character 2- to 4-grams of a word with its edges marked. */
export function wordGrams(word: string): string[] {
  const padded = `^${unmarked(word)}$`;
  const out = new Set<string>();
  for (let n = 2; n <= 4; n++) for (let i = 0; i + n <= padded.length; i++) out.add(padded.slice(i, i + n));
  return [...out];
}

export function nearestWord(words: readonly string[]): Nearest {
  const known = words.filter((word) => word.length >= 3);
  const postings = new Map<string, number[]>();
  known.forEach((word, number) => {
    for (const gram of wordGrams(word)) {
      const list = postings.get(gram);
      if (list === undefined) postings.set(gram, [number]);
      else list.push(number);
    }
  });
  const worth = (list: readonly number[]) => Math.log(1 + known.length / list.length) ** 2;
  const mass = new Float32Array(known.length);
  const flat = new Map<string, Uint32Array>();
  for (const [gram, list] of postings) {
    const w = worth(list);
    for (const number of list) mass[number]! += w;
    flat.set(gram, Uint32Array.from(list));
  }
  postings.clear();
  const shared = new Float32Array(known.length);
  const cache = new Map<string, { word: string; likeness: number } | null>();
  const search = (word: string) => {
    shared.fill(0);
    const strange = Math.log(1 + known.length) ** 2;
    let own = 0;
    for (const gram of wordGrams(word)) {
      const list = flat.get(gram);
      const w = list === undefined ? strange : Math.log(1 + known.length / list.length) ** 2;
      own += w;
      if (list !== undefined && list.length < known.length / 20) for (const number of list) shared[number]! += w;
    }
    let best = -1;
    let most = 0.5;
    for (let number = 0; number < known.length; number++) {
      if (shared[number] === 0) continue;
      const value = (shared[number] as number) / Math.sqrt(own * (mass[number] as number));
      if (value > most + 1e-6) {
        most = value;
        best = number;
      }
    }
    return best < 0 ? null : { word: known[best] as string, likeness: most };
  };
  return {
    find(word) {
      const before = cache.get(word);
      if (before !== undefined) return before;
      const found = word.length < 4 || word.length > 40 ? null : search(word);
      if (cache.size < 20_000) cache.set(word, found);
      return found;
    },
  };
}
