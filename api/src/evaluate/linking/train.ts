/** A text's pool: rows of features, and which of them are right. */
export interface Example {
  readonly rows: Float32Array;
  readonly count: number;
  readonly right: readonly number[];
}

export interface Training {
  readonly features: number;
  /** Every right concept should be near the top (sentences), or one of them suffices. */
  readonly all: boolean;
  readonly epochs: number;
  /** Weight of the squared length of the weights. */
  readonly l2: number;
  readonly start?: readonly number[];
}

/** Deterministic shuffle: the order of a linear congruential generator. */
function shuffled(length: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length }, (_, i) => i);
  let state = seed >>> 0;
  for (let i = length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 4294967296) * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}

/** Adds the gradient of one example's loss; returns nothing where no right concept is in the pool. */
function gradient(example: Example, weights: Float64Array, all: boolean, into: Float64Array): boolean {
  const { rows, count, right } = example;
  if (right.length === 0) return false;
  const features = weights.length;
  const p = new Float64Array(count);
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let f = 0; f < features; f++) sum += (rows[i * features + f] as number) * (weights[f] as number);
    p[i] = sum;
    if (sum > most) most = sum;
  }
  let z = 0;
  for (let i = 0; i < count; i++) {
    p[i] = Math.exp((p[i] as number) - most);
    z += p[i] as number;
  }
  let rightMass = 0;
  for (const i of right) rightMass += p[i] as number;
  const isRight = new Set(right);
  for (let i = 0; i < count; i++) {
    const target = !isRight.has(i) ? 0 : all ? 1 / right.length : (p[i] as number) / rightMass;
    const slope = (p[i] as number) / z - target;
    if (Math.abs(slope) < 1e-7) continue;
    for (let f = 0; f < features; f++) into[f]! += slope * (rows[i * features + f] as number);
  }
  return true;
}

/** Weights of a softmax over each pool, by Adam over batches of 32 in a fixed order. Same input, same weights. */
export function trainSoftmax(examples: readonly Example[], training: Training): number[] {
  const { features, all, epochs, l2 } = training;
  const weights = Float64Array.from({ length: features }, (_, f) => training.start?.[f] ?? 0);
  const mean = new Float64Array(features);
  const square = new Float64Array(features);
  const average = new Float64Array(features);
  const slope = new Float64Array(features);
  let step = 0;
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(examples.length, 7919 + epoch);
    const rate = 0.15 * (1 - epoch / epochs) + 0.005;
    for (let from = 0; from < order.length; from += 32) {
      slope.fill(0);
      let used = 0;
      for (let i = from; i < Math.min(order.length, from + 32); i++) {
        if (gradient(examples[order[i] as number] as Example, weights, all, slope)) used++;
      }
      if (used === 0) continue;
      step++;
      for (let f = 0; f < features; f++) {
        const g = (slope[f] as number) / used + l2 * (weights[f] as number);
        mean[f] = 0.9 * (mean[f] as number) + 0.1 * g;
        square[f] = 0.99 * (square[f] as number) + 0.01 * g * g;
        const m = (mean[f] as number) / (1 - 0.9 ** step);
        const s = (square[f] as number) / (1 - 0.99 ** step);
        weights[f] = (weights[f] as number) - (rate * m) / (Math.sqrt(s) + 1e-8);
      }
      if (epoch >= epochs * 0.6) {
        averaged++;
        for (let f = 0; f < features; f++) average[f]! += ((weights[f] as number) - (average[f] as number)) / averaged;
      }
    }
  }
  return Array.from(averaged > 0 ? average : weights, (w) => Math.round(w * 1e4) / 1e4);
}
