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

/**
 * Flips "features of each label" (each at most once per label) into "labels of each feature". A feature in more than
 * `commonest` labels is left out and worth nothing: it costs most and says least.
 */
export function postingsOf(
  labels: number,
  features: number,
  offset: Uint32Array,
  feature: Uint32Array,
  commonest = Number.POSITIVE_INFINITY,
): Postings {
  const start = new Uint32Array(features + 1);
  for (let i = 0; i < feature.length; i++) start[(feature[i] as number) + 1]!++;
  const worth = new Float32Array(features);
  for (let f = 0; f < features; f++) {
    const count = start[f + 1] as number;
    if (count > commonest) start[f + 1] = 0;
    else worth[f] = Math.log(1 + labels / Math.max(1, count)) ** 2;
    start[f + 1]! += start[f] as number;
  }
  const at = start.slice(0, features);
  const label = new Uint32Array(start[features] as number);
  const mass = new Float32Array(labels);
  for (let l = 0; l < labels; l++) {
    for (let i = offset[l] as number; i < (offset[l + 1] as number); i++) {
      const f = feature[i] as number;
      if (worth[f] === 0) continue;
      label[at[f]!++] = l;
      mass[l]! += worth[f] as number;
    }
  }
  return { size: features, offset: start, label, worth, mass };
}

/** What a query shares with every label, and which labels it shares anything with. */
export interface Shared {
  readonly shared: Float32Array;
  readonly touched: Uint32Array;
  count: number;
}

/** Adds `weight` × worth of a feature to every label that holds it; returns what the feature adds to the query. */
export function addFeature(postings: Postings, feature: number, weight: number, into: Shared): number {
  const add = weight * (postings.worth[feature] as number);
  const end = postings.offset[feature + 1] as number;
  const { label } = postings;
  const { shared, touched } = into;
  let { count } = into;
  for (let i = postings.offset[feature] as number; i < end; i++) {
    const l = label[i] as number;
    const before = shared[l] as number;
    if (before === 0) touched[count++] = l;
    shared[l] = before + add;
  }
  into.count = count;
  return add;
}
