/** Numbers of length one at ascending places. */
export interface SparseVector {
  readonly place: Uint32Array;
  readonly value: Float32Array;
}

/** Adds up cells of equal place and scales the whole to length one. */
export function gathered(cells: readonly (readonly [number, number])[]): SparseVector {
  const sums = new Map<number, number>();
  for (const [place, value] of cells) sums.set(place, (sums.get(place) ?? 0) + value);
  const place = Uint32Array.from(sums.keys()).sort();
  const length = Math.sqrt([...sums.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  return { place, value: Float32Array.from(place, (p) => (sums.get(p) as number) / length) };
}

/** Cosine of two vectors of length one. */
export function cosine(a: SparseVector, b: SparseVector): number {
  let i = 0;
  let j = 0;
  let sum = 0;
  while (i < a.place.length && j < b.place.length) {
    const x = a.place[i] as number;
    const y = b.place[j] as number;
    if (x === y) sum += (a.value[i++] as number) * (b.value[j++] as number);
    else if (x < y) i++;
    else j++;
  }
  return sum;
}

/** How rare a feature is among documents; one that none has is as rare as can be. */
export function rarities(documents: readonly (readonly number[])[]): (feature: number) => number {
  const count = new Map<number, number>();
  for (const features of documents) for (const one of features) count.set(one, (count.get(one) ?? 0) + 1);
  return (feature) => Math.log(1 + documents.length / (count.get(feature) ?? 1));
}
