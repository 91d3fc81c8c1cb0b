import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import type { Context } from "../../app/context.ts";
import { codeOf } from "../domain/totp.ts";

const nonceBytes = 12;
const tagBytes = 16;

/** Sealed with the installation's key and bound to the account, so that a row copied to another account opens nothing. */
export function sealSecret(ctx: Pick<Context, "keys" | "random">, accountId: string, secret: Uint8Array): string {
  const nonce = ctx.random(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", ctx.keys("second-factor"), nonce).setAAD(Buffer.from(accountId));
  const text = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url");
}

export function openSecret(ctx: Pick<Context, "keys">, accountId: string, sealed: string): Uint8Array {
  const bytes = Buffer.from(sealed, "base64url");
  const key = ctx.keys("second-factor");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(accountId));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

/** The six digits of a time step. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  return codeOf(createHmac("sha1", secret).update(counter).digest());
}

export const hashBackupCode = (ctx: Pick<Context, "keys">, accountId: string, code: string): string =>
  createHmac("sha256", ctx.keys("backup-code")).update(`${accountId}:${code}`).digest("base64url");
