import { engineFaults, engineNames } from "@tuttu/schema";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { lagMsOf, queueOf, readersOf } from "../../jobs/index.ts";
import type { Context } from "../context.ts";

const breakerStates = ["closed", "open", "probing"] as const;
/** Seconds: answers of a page take tens of milliseconds, searches up to one and a half seconds, imports minutes. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2.5, 5, 10, 30];

/** Figures of the running house in the text form of Prometheus. They tell of nobody: numbers and fixed words alone. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<"status">;
  readonly #durations: Histogram;
  readonly #answers: Counter<"engine">;
  readonly #faults: Gauge<"reason">;
  readonly #breaker: Gauge<"state">;
  readonly #queues: Readonly<Record<"waiting" | "parked" | "oldest", Gauge<"reader">>>;

  constructor() {
    const registers = [this.#registry];
    const gauge = <T extends string>(name: string, help: string, label: T) =>
      new Gauge({ name, help, labelNames: [label], registers });
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      name: "tuttu_http_requests_total",
      help: "Requests answered, by class of status; probes left out",
      labelNames: ["status"],
      registers,
    });
    this.#durations = new Histogram({
      name: "tuttu_http_request_duration_seconds",
      help: "Time from a request's arrival to its answer; probes left out",
      buckets,
      registers,
    });
    this.#answers = new Counter({
      name: "tuttu_search_answers_total",
      help: "Questions answered, by engine; counted where a search server is configured",
      labelNames: ["engine"],
      registers,
    });
    this.#faults = gauge("tuttu_search_fault", "1 for the reason why the search server is not asked", "reason");
    this.#breaker = gauge("tuttu_search_breaker", "1 for the state of the breaker before the search server", "state");
    this.#queues = {
      waiting: gauge("tuttu_outbox_waiting", "Changes that wait for an index", "reader"),
      parked: gauge("tuttu_outbox_parked", "Changes that an index cannot take", "reader"),
      oldest: gauge("tuttu_outbox_oldest_seconds", "Age of the oldest change that waits", "reader"),
    };
  }

  /** @param seconds from arrival to answer */
  countRequest(status: number, seconds: number): void {
    this.#requests.inc({ status: `${Math.floor(status / 100)}xx` });
    this.#durations.observe(seconds);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All of them as they stand now. */
  async text(ctx: Context): Promise<string> {
    const engines = await ctx.ports.engines();
    this.#answers.reset();
    for (const engine of engineNames) this.#answers.inc({ engine }, engines.answers[engine]);
    const { fault } = engines.standing;
    for (const reason of engineFaults) this.#faults.set({ reason }, Number(reason === fault));
    for (const state of breakerStates) this.#breaker.set({ state }, Number(state === engines.breaker));
    for (const gauge of Object.values(this.#queues)) gauge.reset();
    for (const reader of await readersOf(ctx.db)) {
      const queue = await queueOf(ctx.db, reader);
      this.#queues.waiting.set({ reader }, queue.waiting);
      this.#queues.parked.set({ reader }, queue.parkedTotal);
      this.#queues.oldest.set({ reader }, lagMsOf(queue, ctx.clock()) / 1_000);
    }
    return this.#registry.metrics();
  }
}
