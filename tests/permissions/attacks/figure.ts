/** What an attack found. `line` is printed; a figure passes where nothing failed. */
export interface Figure {
  readonly line: string;
  readonly failures: readonly string[];
}

export interface Hunt {
  /** True to end at the first failure, as for mutants. */
  readonly firstOnly?: boolean;
}

/** Collects failures, and throws itself out of an attack where the first one is enough. */
export class Failures {
  readonly all: string[] = [];
  readonly #firstOnly: boolean;

  constructor({ firstOnly = false }: Hunt) {
    this.#firstOnly = firstOnly;
  }

  add(failure: string): void {
    this.all.push(failure);
    if (this.#firstOnly) throw this;
  }

  /** Runs the attack; ending early is no error. */
  async during(attack: () => Promise<void>): Promise<void> {
    try {
      await attack();
    } catch (thrown) {
      if (thrown !== this) throw thrown;
    }
  }
}

/** `R01 matrix ops=3 … pass` */
export function figure(number: number, name: string, counts: Record<string, number>, failures: Failures): Figure {
  const told = Object.entries(counts).map(([key, value]) => `${key}=${value}`);
  const end = failures.all.length === 0 ? "pass" : "FAIL";
  return { line: [`R${String(number).padStart(2, "0")}`, name, ...told, end].join(" "), failures: failures.all };
}
