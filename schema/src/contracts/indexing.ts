import { z } from "zod";
import { engineNames, indexRunKinds, indexRunStates } from "../vocabulary/search.ts";
import { Count, Instant, idOf, orNull } from "./basics.ts";

/**
 * Why another engine answers than the one that is configured. starting: nobody has looked at it yet · unreachable: it
 * does not answer · refused: it does not take a key · version: it is of a release that was not tried · building: its index is made for the first time ·
 * stale: its index is of another form · short: its index lacks much of what the house knows · failing: its answers
 * fail or take too long, or changes do not reach it.
 */
export const engineFaults = [
  "starting",
  "unreachable",
  "refused",
  "version",
  "building",
  "stale",
  "short",
  "failing",
] as const;
export type EngineFault = (typeof engineFaults)[number];

const answering = {
  chosen: z.enum(engineNames).meta({ description: "By configuration" }),
  answering: z.enum(engineNames),
  fault: z.enum(engineFaults).nullable(),
  since: Instant.nullable().meta({ description: "Since when another engine answers than the chosen one" }),
};

/** Who answers searches now; for everybody who works with them. */
export const SearchState = z.strictObject(answering).meta({ id: "SearchState" });
export type SearchState = z.infer<typeof SearchState>;

export const IndexRunInput = z
  .strictObject({
    engine: z.enum(engineNames),
    kind: z.enum(indexRunKinds).meta({
      description:
        "check: compare with the database by digests and mend what differs; rebuild: make the index anew beside the old one",
    }),
  })
  .meta({ id: "IndexRunInput" });
export type IndexRunInput = z.infer<typeof IndexRunInput>;

/** A comparison or a rebuild of one engine's index. */
export const IndexRun = z
  .strictObject({
    id: idOf("indexRun"),
    engine: z.enum(engineNames),
    kind: z.enum(indexRunKinds),
    state: z.enum(indexRunStates),
    done: Count.meta({ description: "Documents looked at or built so far" }),
    total: Count.nullable(),
    outcome: z
      .strictObject({
        documents: Count,
        missing: Count.meta({ description: "In the database and not in the index" }),
        stale: Count.meta({ description: "In both, and not the same" }),
        surplus: Count.meta({ description: "In the index and not in the database" }),
        repaired: Count,
        refused: Count.meta({ description: "Documents that the index cannot take" }),
        ms: Count,
      })
      .nullable(),
    error: z.string().nullable().meta({ description: "In the machine's words" }),
    startedAt: Instant,
    endedAt: Instant.nullable(),
  })
  .meta({ id: "IndexRun" });
export type IndexRun = z.infer<typeof IndexRun>;

/** One engine's index: what it holds, what waits for it, and what was done with it last. */
export const IndexStatus = z
  .strictObject({
    engine: z.enum(engineNames),
    isReachable: z.boolean(),
    state: z.enum(["ready", "rebuilding", "stale-settings", "unreachable"]),
    breaker: z.enum(["closed", "open", "probing"]),
    version: z.string(),
    triedVersion: z.string().nullable().meta({ description: "The release that Tuttu was tried with" }),
    documents: z.strictObject({ candidates: Count, openings: Count }),
    bytes: z.strictObject({ disk: Count, memory: Count }),
    waiting: Count.meta({ description: "Changes that it has not heard of" }),
    lagSeconds: Count.meta({ description: "For how long the oldest of them waits" }),
    parked: z.array(z.strictObject({ subjectId: z.string(), reason: z.string(), parkedAt: Instant })).meta({
      description: "Documents that it cannot take, at most 20; they hold nobody up",
    }),
    parkedTotal: Count,
    answers: Count.meta({ description: "Questions that it has answered since the house was started" }),
    running: orNull(IndexRun),
    lastRebuild: orNull(IndexRun),
    lastCheck: orNull(IndexRun),
  })
  .meta({ id: "IndexStatus" });
export type IndexStatus = z.infer<typeof IndexStatus>;

export const SearchEngines = z
  .strictObject({
    ...answering,
    detail: z.string().meta({ description: "What the machine itself said; for operators" }),
    recall: z.enum(["memory", "engine"]).meta({ description: "Where matching looks first" }),
    engines: z.array(IndexStatus),
  })
  .meta({ id: "SearchEngines" });
export type SearchEngines = z.infer<typeof SearchEngines>;

export const ParkedInput = z.strictObject({ engine: z.enum(engineNames) }).meta({ id: "ParkedInput" });
export const ParkedRetried = z.strictObject({ retried: Count }).meta({ id: "ParkedRetried" });
