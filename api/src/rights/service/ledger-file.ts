import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { ErasureTable } from "@tuttu/schema";
import { ledgerLine, readLedger } from "../domain/ledger-lines.ts";

/** The list of erasures outside of the database and its backups, which a restored house reads before anybody may come. */
export interface LedgerFile {
  /** Adds these and returns once they are on the disk. */
  append(erasures: readonly ErasureTable[]): void;
  /** @throws Error where a line cannot be read, naming the file */
  read(): ErasureTable[];
}

/** The one name of the file, beside the secret. */
const ledgerFile = (data: string): string => join(data, "erasures");

export function openLedgerFile(data: string): LedgerFile {
  const file = ledgerFile(data);
  return {
    append(erasures) {
      if (erasures.length === 0) return;
      const descriptor = openSync(file, "a", 0o600);
      try {
        // A line that a crash cut off is in the database, from which it is written again.
        const before = readFileSync(file, "utf8");
        if (!before.endsWith("\n")) ftruncateSync(descriptor, Buffer.byteLength(before.replace(/[^\n]*$/, "")));
        writeSync(descriptor, erasures.map(ledgerLine).join(""));
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    },
    read() {
      if (!existsSync(file)) return [];
      try {
        return readLedger(readFileSync(file, "utf8"));
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}. It says who was erased; put back a whole copy of it.`);
      }
    },
  };
}
