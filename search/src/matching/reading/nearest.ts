/** Edits (one letter more, less, another, or two swapped) between two short words. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

const lengthMax = 40;

/**
 * The word that somebody may have meant by `word`: at most `editsMax` edits away, which are one for every three letters.
 * Of several as near, the first.
 */
export function nearest(
  word: string,
  known: Iterable<string>,
  editsMax = Math.floor(word.length / 3),
): string | undefined {
  const asked = word.toLowerCase();
  if (asked.length > lengthMax) return undefined;
  let best: string | undefined;
  let least = editsMax + 1;
  for (const one of known) {
    if (Math.abs(one.length - asked.length) >= least) continue;
    const distance = edits(asked, one.toLowerCase());
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}
