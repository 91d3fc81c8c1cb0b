import { hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../database/index.ts";

const bytesMin = 32;

/** Keys of this installation, each made from one master secret for one purpose. */
export interface Secrets {
  /** 32 bytes for `purpose`; the same every time. */
  key(purpose: string): Uint8Array;
  /** True where there was none before and this start has made it. */
  readonly isNew: boolean;
}

/** The one name of the file, beside the database. */
export const secretFile = (data: string): string => join(data, "secret");

export const secretsFrom = (master: Uint8Array, isNew = false): Secrets => ({
  isNew,
  key: (purpose) => new Uint8Array(hkdfSync("sha256", master, new Uint8Array(), `tuttu/${purpose}/v1`, 32)),
});

/**
 * The master secret in `<data>/secret` (0600), made at the first run. It is never in the database or a backup of it.
 * @throws Error where the file is too short or readable by others
 */
export function openSecrets(data: string): Secrets {
  const file = secretFile(data);
  const isNew = !existsSync(file);
  if (isNew) {
    makeFolder(data);
    writeFileSync(file, `${randomBytes(bytesMin).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
    chmodSync(file, 0o600);
  }
  if ((statSync(file).mode & 0o077) !== 0 && process.platform !== "win32") {
    throw new Error(`Others can read ${file}. Run: chmod 600 ${file}`);
  }
  const master = Buffer.from(readFileSync(file, "utf8").trim(), "base64url");
  if (master.length < bytesMin) {
    throw new Error(
      `The secret in ${file} is shorter than ${bytesMin} bytes, so it is not whole. Copy the file from where it is kept; if it is lost, move this one away and run \`tuttu account --secret-lost\`.`,
    );
  }
  return secretsFrom(master, isNew);
}
