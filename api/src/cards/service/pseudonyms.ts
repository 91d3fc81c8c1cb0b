import { createHash, createHmac } from "node:crypto";
import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { Refusal } from "../../http/refusal.ts";
import { freeNumber, pairsOfWords, wordsOfNumber } from "../domain/pseudonym-words.ts";
import { insertPseudonyms, pseudonymsOf, takenNumbers } from "../repository/pseudonyms.ts";

/** By which an organisation knows somebody. */
export interface Pseudonym {
  readonly id: string;
  readonly name: string;
}

const letters = "abcdefghijklmnopqrstuvwxyz234567";
const codeBytes = 10;

/** RFC 4648 base32 in small letters, without padding. */
function base32(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const length = Math.ceil((bytes.length * 8) / 5);
  return Array.from({ length }, (_, at) => letters[Number((bits >> BigInt(5 * (length - 1 - at))) & 31n)]).join("");
}

function organisationOf(ctx: Context): string {
  if (ctx.scope.organisationId === null) throw new Refusal("not-allowed");
  return ctx.scope.organisationId;
}

/** 32 bytes of the viewer's organisation for one purpose. */
const keyOf = (ctx: Context, purpose: string): Uint8Array => ctx.keys(`${purpose}/v1/${organisationOf(ctx)}`);

/** Which secret codes are made with now. */
export const keyVersionOf = (ctx: Context): string =>
  createHash("sha256").update(keyOf(ctx, "pseudonym")).digest("base64url").slice(0, 12);

/** Decides between equals in lists of the viewer's organisation. */
export const tieKeyOf = (ctx: Context): string => Buffer.from(keyOf(ctx, "tie")).toString("base64url");

/** Order of a person between equals, for the viewer's organisation. */
export function tieOf(ctx: Context): (candidateId: string) => string {
  const key = keyOf(ctx, "tie");
  return (id) => createHmac("sha256", key).update(id).digest("base64url");
}

/**
 * The names by which the viewer's organisation knows these people, new ones for whom it sees for the first time. No
 * other organisation gets the same; none has a name twice. To be called in the turn of the organisation.
 */
export async function nameThem(tx: Tx, ctx: Context, ids: readonly string[]): Promise<Map<string, Pseudonym>> {
  const [key, keyVersion] = [keyOf(ctx, "pseudonym"), keyVersionOf(ctx)];
  const known = new Map((await pseudonymsOf(tx, ctx.scope, ids)).map((row) => [row.candidate_id, row]));
  const fresh = [...new Set(ids)].filter((id) => known.get(id)?.key_version !== keyVersion);
  const taken = fresh.length > 0 ? await takenNumbers(tx, ctx.scope) : new Set<number>();
  const rows = fresh.map((id) => {
    const mac = createHmac("sha256", key).update(id).digest();
    const number = known.get(id)?.name_number ?? freeNumber(mac.readUInt32BE(codeBytes) % pairsOfWords, taken);
    taken.add(number);
    const code = base32(mac.subarray(0, codeBytes));
    const own = { organisation_id: organisationOf(ctx), candidate_id: id };
    return { ...own, key_version: keyVersion, code, name_number: number };
  });
  await insertPseudonyms(tx, rows);
  for (const row of rows) known.set(row.candidate_id, row);
  return new Map(
    [...known].map(([id, row]) => [
      id,
      { id: `tal_${row.code}`, name: wordsOfNumber(Number(row.name_number), ctx.locale) },
    ]),
  );
}
