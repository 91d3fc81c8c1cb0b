import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** The first `count` records of a JSON Lines file. */
export async function* recordsIn<T>(file: string, count: number): AsyncGenerator<T> {
  let read = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (read >= count) return;
    if (line === "") continue;
    read += 1;
    yield JSON.parse(line) as T;
  }
}
