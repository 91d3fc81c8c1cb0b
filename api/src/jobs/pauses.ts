import type { Reader } from "./reader.ts";

const firstMs = 500;
/** Long enough to leave a machine in peace, short enough that half a minute after its return everything is caught up. */
const longestMs = 10_000;

/** How long each reader leaves a machine alone that is away: doubled with each failure, and up to that by chance. */
export class Pauses {
  readonly #pauses = new Map<Reader, { readonly until: number; readonly failures: number }>();

  has(reader: Reader, now: Date): boolean {
    return (this.#pauses.get(reader)?.until ?? 0) > now.getTime();
  }

  /** Whether it failed when it was last tried. */
  isFailing(reader: Reader): boolean {
    return this.#pauses.has(reader);
  }

  /** @param random 4 bytes, so that many processes do not come back at once */
  lengthen(reader: Reader, now: Date, random: Uint8Array): void {
    const failures = (this.#pauses.get(reader)?.failures ?? 0) + 1;
    const most = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 10));
    const share = new DataView(random.buffer, random.byteOffset).getUint32(0) / 2 ** 32;
    this.#pauses.set(reader, { failures, until: now.getTime() + most * share });
  }

  end(reader: Reader): void {
    this.#pauses.delete(reader);
  }
}
