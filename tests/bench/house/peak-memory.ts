/** Preloaded by a command under measurement: leaves its peak memory (kB, all threads) in `TUTTU_BENCH_PEAK`. */
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.TUTTU_BENCH_PEAK;
if (isMainThread && file !== undefined) {
  process.on("exit", () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
}
