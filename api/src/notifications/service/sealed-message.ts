import { createCipheriv, createDecipheriv } from "node:crypto";
import type { Message } from "../domain/message.ts";

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM, base64url. `nonce` has 12 fresh bytes; `id` binds the text to its row. */
export function seal(key: Uint8Array, nonce: Uint8Array, id: string, message: Message): string {
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(id));
  const text = Buffer.concat([cipher.update(JSON.stringify(message), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url");
}

/** @throws Error where the key is another one or the text was changed */
export function unseal(key: Uint8Array, id: string, sealed: string): Message {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(id));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
  return JSON.parse(text.toString("utf8")) as Message;
}
