import { runMatches } from "./run-matches.ts";

/**
 * Asks for matches without a pause in a process of its own, until told to stop: reading 300 kB of answers again and again
 * would otherwise hold up whoever measures how soon `/healthz` answers. Argument: the house as JSON. Prints the run as
 * JSON.
 */
const house = JSON.parse(process.argv[2] ?? "{}");
const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());
process.stdout.write("ready\n");
process.stdout.write(`${JSON.stringify(await runMatches(house, Number.POSITIVE_INFINITY, stop.signal))}\n`);
