import { randomBytes } from "node:crypto";

const poolBytes = 4096;

/**
 * Random bytes of the system, fetched some thousand at a time: an import makes a hundred thousand ids of ten bytes.
 * Every byte is handed out once and wiped.
 */
export function pooledRandom(): (bytes: number) => Uint8Array {
  let pool = new Uint8Array(0);
  let used = 0;
  return (bytes) => {
    if (bytes > poolBytes) return new Uint8Array(randomBytes(bytes));
    if (used + bytes > pool.length) {
      pool = new Uint8Array(randomBytes(poolBytes));
      used = 0;
    }
    const taken = pool.slice(used, used + bytes);
    pool.fill(0, used, used + bytes);
    used += bytes;
    return taken;
  };
}
