/** Keeps what is there. */
export function setIf<V>(map: Map<string, V>, id: string, vector: V | null): void {
  if (vector !== null) map.set(id, vector);
}

/** Keeps an index as the last change has it: nothing means gone. */
export function putOrRemove<V>(
  index: { put(id: string, vector: V): void; remove(id: string): void },
  id: string,
  vector: V | null,
): void {
  if (vector === null) index.remove(id);
  else index.put(id, vector);
}
