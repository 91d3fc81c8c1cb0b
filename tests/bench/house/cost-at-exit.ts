/**
 * Preloaded by a command under measurement: at its end it leaves what it cost in `TUTTU_BENCH_COST`, as `peak kB` of all
 * threads and seconds of the processor.
 */
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.TUTTU_BENCH_COST;
if (isMainThread && file !== undefined) {
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(file, `${maxRSS} ${(userCPUTime + systemCPUTime) / 1e6}`);
  });
}
