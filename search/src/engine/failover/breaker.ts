export interface BreakerOptions {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Failures within the window that open it. */
  readonly failuresMax?: number;
  /** Slowest answers that are still right: the 95th percentile within the window. */
  readonly slowMs?: number;
  readonly windowMs?: number;
  /** How long it stays open before one call may try. */
  readonly openMs?: number;
  /** Told of every change of state. */
  readonly onChange?: (state: BreakerState, why: string) => void;
}

export type BreakerState = "closed" | "open" | "probing";

interface Call {
  readonly at: number;
  readonly ms: number;
  readonly ok: boolean;
}

/** Fewer answers than this say nothing about their 95th percentile. */
const slowCallsMin = 20;

/**
 * Keeps callers away from a machine that fails or has become slow. Closed: every call may go. Open: none. After a while
 * one call may probe; it closes the breaker or opens it again.
 */
export class Breaker {
  readonly #options: Required<BreakerOptions>;
  #state: BreakerState = "closed";
  #calls: Call[] = [];
  #openUntil = 0;
  #why = "";

  constructor({
    clock,
    failuresMax = 5,
    slowMs = 800,
    windowMs = 10_000,
    openMs = 5_000,
    onChange = () => undefined,
  }: BreakerOptions) {
    this.#options = { clock, failuresMax, slowMs, windowMs, openMs, onChange };
  }

  get state(): BreakerState {
    return this.#state;
  }

  /** Why it is not closed; empty while it is. */
  get why(): string {
    return this.#why;
  }

  /** Whether a call may go now. One that may must be told of by `succeeded`, `failed` or `dropped`. */
  mayGo(): boolean {
    if (this.#state === "closed") return true;
    if (this.#state === "probing" || this.#options.clock() < this.#openUntil) return false;
    this.#change("probing", this.#why);
    return true;
  }

  succeeded(ms: number): void {
    if (this.#state === "probing") {
      this.#calls = [];
      this.#change("closed", "");
    }
    this.#remember({ at: this.#options.clock(), ms, ok: true });
    const slow = this.#slowest();
    if (slow > this.#options.slowMs) this.#open(`answers take ${Math.round(slow)} ms`);
  }

  failed(ms: number, why: string): void {
    this.#remember({ at: this.#options.clock(), ms, ok: false });
    const failures = this.#calls.filter(({ ok }) => !ok).length;
    if (this.#state === "probing" || failures >= this.#options.failuresMax) this.#open(why);
  }

  /** The caller gave up, which says nothing about the machine. */
  dropped(): void {
    if (this.#state === "probing") this.#open(this.#why);
  }

  /** Opens it at once: the machine has answered something that cannot be. */
  trip(why: string): void {
    this.#open(why);
  }

  #remember(call: Call): void {
    const { clock, windowMs } = this.#options;
    this.#calls = [...this.#calls.filter(({ at }) => at > clock() - windowMs), call].slice(-1_000);
  }

  #slowest(): number {
    if (this.#state !== "closed" || this.#calls.length < slowCallsMin) return 0;
    const times = this.#calls.map(({ ms }) => ms).sort((a, b) => a - b);
    return times[Math.floor(times.length * 0.95)] ?? 0;
  }

  #open(why: string): void {
    this.#calls = [];
    this.#openUntil = this.#options.clock() + this.#options.openMs;
    this.#change("open", why);
  }

  #change(state: BreakerState, why: string): void {
    const changed = state !== this.#state;
    this.#state = state;
    this.#why = why;
    if (changed) this.#options.onChange(state, why);
  }
}
