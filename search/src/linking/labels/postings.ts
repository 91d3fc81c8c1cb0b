/** Which labels hold a feature (a gram or a stem), as one flat list with offsets. */
export interface Postings {
  /** Number of features. */
  readonly size: number;
  readonly offset: Uint32Array;
  readonly label: Uint32Array;
  /** Squared inverse document frequency per feature: what one shared feature is worth. */
  readonly worth: Float32Array;
  /** Sum of worth per label. */
  readonly mass: Float32Array;
}

/** Flips "features of each label" (each at most once per label) into "labels of each feature". */
export function postingsOf(labels: number, features: number, offset: Uint32Array, feature: Uint32Array): Postings {
  const start = new Uint32Array(features + 1);
  for (let i = 0; i < feature.length; i++) start[(feature[i] as number) + 1]!++;
  for (let f = 0; f < features; f++) start[f + 1]! += start[f] as number;
  const at = start.slice(0, features);
  const label = new Uint32Array(feature.length);
  const worth = new Float32Array(features);
  for (let f = 0; f < features; f++) {
    const count = (start[f + 1] as number) - (start[f] as number);
    worth[f] = Math.log(1 + labels / Math.max(1, count)) ** 2;
  }
  const mass = new Float32Array(labels);
  for (let l = 0; l < labels; l++) {
    for (let i = offset[l] as number; i < (offset[l + 1] as number); i++) {
      const f = feature[i] as number;
      label[at[f]!++] = l;
      mass[l]! += worth[f] as number;
    }
  }
  return { size: features, offset: start, label, worth, mass };
}

/** Adds `weight` × worth of a feature to every label that holds it; returns what the feature adds to the query. */
export function addFeature(postings: Postings, feature: number, weight: number, into: Float32Array): number {
  const add = weight * (postings.worth[feature] as number);
  const end = postings.offset[feature + 1] as number;
  const { label } = postings;
  for (let i = postings.offset[feature] as number; i < end; i++) into[label[i] as number]! += add;
  return add;
}
