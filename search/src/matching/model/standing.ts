import type { Taxonomy } from "../../taxonomy/taxonomy.ts";

/**
 * In which occupations a skill stands, turned round: for skill `s` the places `start[s]` up to `start[s + 1]` of
 * `occupation`, `ratio` and `essential`.
 */
export interface Standing {
  readonly start: Uint32Array;
  readonly occupation: Uint16Array;
  /** How many times more often the skill stands in this occupation than on average. */
  readonly ratio: Float32Array;
  /** 1 essential, 0 optional. */
  readonly essential: Uint8Array;
}

/** Works out who asks for a skill, and how telling that is. `optional` is the weight of an optional skill, 0..1. */
export function standingOf(taxonomy: Taxonomy, optional: number): Standing {
  const skills = taxonomy.skills.length;
  const rows: { occupation: number; essential: number; share: number }[][] = Array.from({ length: skills }, () => []);
  const average = new Float64Array(skills);
  let told = 0;
  taxonomy.occupations.forEach((_, occupation) => {
    const essential = taxonomy.essential[occupation] ?? new Uint32Array();
    const own = new Set(essential);
    const others = (taxonomy.optional[occupation] ?? new Uint32Array()).filter((skill) => !own.has(skill));
    const whole = essential.length + optional * others.length;
    if (whole === 0) return;
    told += 1;
    const put = (skill: number, weight: number, flag: number) => {
      average[skill] = (average[skill] ?? 0) + weight / whole;
      rows[skill]?.push({ occupation, essential: flag, share: weight / whole });
    };
    for (const skill of essential) put(skill, 1, 1);
    for (const skill of others) put(skill, optional, 0);
  });
  const start = new Uint32Array(skills + 1);
  rows.forEach((row, skill) => {
    start[skill + 1] = (start[skill] ?? 0) + row.length;
  });
  const all = rows.flat();
  const ratio = new Float32Array(all.length);
  rows.forEach((row, skill) => {
    const from = start[skill] ?? 0;
    row.forEach((entry, i) => {
      ratio[from + i] = (entry.share * told) / (average[skill] ?? 1);
    });
  });
  return {
    start,
    occupation: Uint16Array.from(all, (entry) => entry.occupation),
    ratio,
    essential: Uint8Array.from(all, (entry) => entry.essential),
  };
}
