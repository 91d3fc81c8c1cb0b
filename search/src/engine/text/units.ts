import { fold } from "./index.ts";

/** What a UTF-16 unit is to words: it ends them, belongs to them, joins two of them into a chain, or needs a closer look. */
export const [apart, within, joining, closer] = [0x1_0000, 0x2_0000, 0x3_0000, 0x4_0000];
/** The unit that a letter becomes without its marks; a space for signs beyond ASCII. */
export const foldedBits = 0xffff;

const letter = /[\p{L}\p{N}\p{M}]/u;
const mark = /\p{M}/u;
const joiner = /[-\u2010\u2011/'’.&_]/u;
const space = 32;

/** Filled as units are met; 0 is "not yet". */
const facts = new Uint32Array(0x1_0000);

function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  const folded = fold(sign);
  if (unit >= 0xd800 && unit < 0xe000) return closer;
  if (!letter.test(sign)) return (joiner.test(sign) ? joining : apart) | (unit < 128 ? unit : space);
  return folded.length === 1 && !mark.test(sign) ? within | folded.charCodeAt(0) : closer;
}

/** One of the four above, and in the lower bits what the unit is folded to. */
export function factsOf(unit: number): number {
  const known = facts[unit] as number;
  if (known !== 0) return known;
  const learned = learn(unit);
  facts[unit] = learned;
  return learned;
}
