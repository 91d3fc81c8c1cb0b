import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 128 * 1024 * 1024 } as const;
const saltBytes = 16;
const keyBytes = 64;
/** Each takes 32 MiB and a fifth of a second; more at once would only make all of them slower. */
const atOnceMax = 4;

let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  if (running >= atOnceMax) await new Promise<void>((go) => queue.push(go));
  running += 1;
  try {
    return await act();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

const derive = (password: string, salt: Uint8Array): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize("NFKC"), salt, keyBytes, cost, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );

/** `scrypt$N$r$p$salt$key`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, , , , salt = "", kept = ""] = hash.split("$");
  const key = await derive(password, Buffer.from(salt, "base64url"));
  const expected = Buffer.from(kept, "base64url");
  return expected.length === key.length && timingSafeEqual(key, expected);
}
