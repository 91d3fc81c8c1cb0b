import type { IndexRun, IndexStatus, SearchEngines } from "@tuttu/schema";
import type { House } from "../../app/index.ts";
import { judgeServer, readSearchEngines } from "../../indexing/index.ts";
import { exitCodes } from "../command.ts";
import { readOptions } from "../options.ts";
import type { Output } from "../output.ts";
import { withHouse } from "../with-house.ts";

const why: Readonly<Record<NonNullable<SearchEngines["fault"]>, string>> = {
  starting: "nobody has looked at it yet",
  unreachable: "it does not answer",
  refused:
    "it refuses a key, or may not be asked for its release; see MEILI_KEY, MEILI_SEARCH_KEY and MEILI_VERSION_KEY",
  version: "it is of a release that was not tried; install the one that Tuttu names",
  building: "its index is to be made for the first time; the running house does that",
  stale: "its index is of another form; the running house builds it anew",
  short: "its index lacks much of what the house knows; the running house builds it anew",
  failing: "its answers fail or take too long",
};

/** Longest wait for the server. */
const patienceMs = 3_000;

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function runLine(label: string, run: IndexRun | null): string {
  if (run === null) return `  ${label}: never`;
  const { state, outcome, startedAt, error, done, total } = run;
  if (state === "failed") return `  ${label}: ${startedAt}, failed: ${error ?? ""}`;
  if (outcome === null) return `  ${label}: since ${startedAt}, ${done} of ${total ?? "?"}`;
  const { documents, missing, stale, surplus, repaired, ms } = outcome;
  const drift =
    run.kind === "check" ? `; ${missing} missing, ${stale} stale, ${surplus} too many, ${repaired} mended` : "";
  return `  ${label}: ${startedAt}, ${documents} documents in ${(ms / 1000).toFixed(1)} s${drift}`;
}

function engineLines(one: IndexStatus): string[] {
  const { documents, bytes, waiting, lagSeconds, parkedTotal, parked } = one;
  return [
    `${one.engine}${one.version === "" ? "" : ` ${one.version}`}: ${one.state}`,
    one.isReachable
      ? `  ${documents.candidates} documents about people and ${documents.openings} about openings, ${megabytes(bytes.disk)} on disk`
      : "  what it holds is not known",
    `  ${waiting} changes wait${waiting > 0 ? `, the oldest for ${lagSeconds} s` : ""}; ${parkedTotal} set aside`,
    ...parked.map(({ subjectId, reason }) => `    ${subjectId}: ${reason}`),
    ...(one.running === null ? [] : [runLine(`${one.running.kind} under way`, one.running)]),
    runLine("last rebuild", one.lastRebuild),
    runLine("last check", one.lastCheck),
  ];
}

/** Prints how the engines stand. @returns 69 where the configured server may not be asked */
export async function showSearchStatus(args: readonly string[], output: Output): Promise<number> {
  readOptions(args, {}, 0);
  const show = async (house: House) => {
    const ctx = house.contextOf("status");
    const [, indexes] = await Promise.all([judgeServer(ctx, patienceMs), readSearchEngines(ctx)]);
    const status = { ...indexes, ...(await house.ports.engines()).standing };
    const { chosen, answering, fault, detail } = status;
    const lines = [
      fault === null
        ? `${answering} answers.`
        : `${answering} answers in the place of ${chosen}: ${why[fault]}.${detail === "" ? "" : ` (${detail})`}`,
      ...status.engines.flatMap(engineLines),
    ];
    output.result(status, lines);
    return fault === null ? exitCodes.done : exitCodes.unavailable;
  };
  return withHouse(show, { tellsFaults: true });
}
