const tails = new Map<string, Promise<unknown>>();

/** Runs `act` when what was begun before under the same `key` in this process has ended. */
export async function oneAtATime<T>(key: string, act: () => Promise<T>): Promise<T> {
  const before = tails.get(key) ?? Promise.resolve();
  const own = before.then(act, act);
  const tail = own.then(
    () => {},
    () => {},
  );
  tails.set(key, tail);
  try {
    return await own;
  } finally {
    if (tails.get(key) === tail) tails.delete(key);
  }
}
