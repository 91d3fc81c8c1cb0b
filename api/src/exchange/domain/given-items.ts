const offset = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a of a text, short: it tells items of one profile apart, and says nothing of them. */
function hash(text: string): string {
  let value = offset;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), prime);
  return (value >>> 0).toString(36);
}

/** The items that a file gave, as they are kept: not their words. */
export const storedGiven = (items: readonly string[]): string => JSON.stringify([...new Set(items.map(hash))]);

/** Whether the file before gave an item. What nobody remembers was given by no file. */
export function wasGivenIn(stored: string | null | undefined): (item: string) => boolean {
  const known = new Set(stored === null || stored === undefined ? [] : (JSON.parse(stored) as string[]));
  return (item) => known.has(hash(item));
}
