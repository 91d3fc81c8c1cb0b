import { textAt } from "./texts.ts";

/** Writes small numbers, texts and lists one after another; `BytesReader` reads them in the same order. */
export class BytesWriter {
  #bytes = new Uint8Array(256);
  #length = 0;
  readonly #encoder = new TextEncoder();

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
  /** A whole number from 0 on, seven bits a byte. */
  count(value: number): this {
    this.#room(8);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
    return this;
  }
  /** A whole number of either sign, or null. */
  number(value: number | null): this {
    if (value === null) return this.count(0);
    const whole = Math.round(value);
    return this.count(whole >= 0 ? 2 * whole + 1 : -2 * whole);
  }
  bytes(values: Uint8Array): this {
    this.#room(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
    return this;
  }
  shorts(values: Uint16Array): this {
    this.#room(2 * values.length);
    for (const value of values) {
      this.#bytes[this.#length++] = value & 255;
      this.#bytes[this.#length++] = value >> 8;
    }
    return this;
  }
  text(value: string | null): this {
    if (value === null) return this.count(0);
    const encoded = this.#encoder.encode(value);
    return this.count(encoded.length + 1).bytes(encoded);
  }
  list<T>(values: readonly T[], write: (value: T) => void): this {
    this.count(values.length);
    for (const value of values) write(value);
    return this;
  }
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** @throws RangeError where the bytes end too early */
export class BytesReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  #next(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError("the stored vector ends too early");
    return byte;
  }
  count(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#next();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }
  number(): number | null {
    const value = this.count();
    if (value === 0) return null;
    return value % 2 === 1 ? (value - 1) / 2 : -value / 2;
  }
  /** Steps over so many bytes; gives the place where they begin. */
  #pass(length: number): number {
    if (this.#at + length > this.#bytes.length) throw new RangeError("the stored vector ends too early");
    this.#at += length;
    return this.#at - length;
  }
  bytes(length: number): Uint8Array {
    const from = this.#pass(length);
    return this.#bytes.slice(from, from + length);
  }
  shorts(length: number): Uint16Array {
    const from = this.#pass(2 * length);
    const values = new Uint16Array(length);
    for (let i = 0, at = from; i < length; i += 1, at += 2) {
      values[i] = (this.#bytes[at] ?? 0) | ((this.#bytes[at + 1] ?? 0) << 8);
    }
    return values;
  }
  text(): string | null {
    const length = this.count();
    return length === 0 ? null : textAt(this.#bytes, this.#pass(length - 1), length - 1);
  }
  list<T>(read: () => T): T[] {
    const values: T[] = [];
    for (let left = this.count(); left > 0; left -= 1) values.push(read());
    return values;
  }
}
