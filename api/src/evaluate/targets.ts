/** What the figures are held against: reach, and what would make us the best. */
export interface Target {
  readonly metric: string;
  readonly reach: number;
  readonly aim: number;
}

const both = (task: string, rows: readonly (readonly [string, number, number])[]) =>
  [task, rows.map(([metric, reach, aim]) => ({ metric, reach, aim }))] as const;

/** Targets by task; tasks without a row are printed without a mark. */
export const targets: ReadonlyMap<string, readonly Target[]> = new Map([
  both("t1a", [
    ["acc@1", 0.39, 0.45],
    ["MRR", 0.5, 0.56],
  ]),
  both("t1b_house", [
    ["RP@5", 0.43, 0.5],
    ["RP@10", 0.53, 0.6],
  ]),
  both("t1b_tech", [
    ["RP@5", 0.55, 0.61],
    ["RP@10", 0.64, 0.7],
  ]),
  both("t1b_techwolf", [
    ["RP@5", 0.45, 0.51],
    ["RP@10", 0.53, 0.6],
  ]),
  both("t1c", [
    ["acc@1", 0.25, 0.28],
    ["MRR", 0.345, 0.38],
    ["R@10", 0.55, 0.6],
  ]),
  both("t1d_en", [
    ["acc@1", 0.63, 0.67],
    ["MRR", 0.71, 0.75],
  ]),
  both("t1d_sv", [
    ["acc@1", 0.63, 0.67],
    ["MRR", 0.69, 0.74],
  ]),
  both("t3a", [
    ["acc@1", 0.37, 0.45],
    ["MRR", 0.44, 0.51],
  ]),
  both("t2r_en", [["MAP", 0.45, 0.5]]),
  both("automatic_links", [
    ["right", 0.97, 0.97],
    ["share", 0.7, 0.7],
  ]),
  both("t4_candidates_for_opening", [
    ["nDCG@10", 0.875, 0.9],
    ["R@50c", 0.94, 0.96],
  ]),
  both("t4_openings_for_candidate", [
    ["nDCG@10", 0.93, 0.945],
    ["R@50c", 0.975, 0.985],
  ]),
]);
