const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * Least number of slips (letter left out, doubled, changed, two swapped) that turn `typed` into *some beginning* of
 * `key.slice(from)`; `most + 1` where more than `most` are needed. Prefixes longer than 48 letters are not compared.
 */
export function prefixDistance(typed: string, key: string, from: number, most: number): number {
  const n = typed.length;
  if (n > 48) return most + 1;
  const width = Math.min(key.length - from, n + most);
  let [before, last, now] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= n; i++) {
    now[0] = i;
    let least = i;
    const a = typed.charCodeAt(i - 1);
    for (let j = 1; j <= width; j++) {
      const b = key.charCodeAt(from + j - 1);
      let d = Math.min(
        (last[j] as number) + 1,
        (now[j - 1] as number) + 1,
        (last[j - 1] as number) + (a === b ? 0 : 1),
      );
      if (i > 1 && j > 1 && a === key.charCodeAt(from + j - 2) && typed.charCodeAt(i - 2) === b) {
        d = Math.min(d, (before[j - 2] as number) + 1);
      }
      now[j] = d;
      if (d < least) least = d;
    }
    if (least > most) return most + 1;
    [before, last, now] = [last, now, before];
  }
  let best = most + 1;
  for (let j = Math.max(0, n - most); j <= width; j++) best = Math.min(best, last[j] as number);
  return best;
}
