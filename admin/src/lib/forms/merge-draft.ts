/**
 * What was typed over an earlier state, laid over the present one: a field that was touched keeps what was typed, any
 * other shows what others have saved meanwhile. All three are plain JSON.
 */
export function mergeDraft<T extends object>(typed: T, from: T, now: T): T {
  const told = (whole: T, field: string) => JSON.stringify((whole as Record<string, unknown>)[field]);
  const touched = Object.entries(typed).filter(([field]) => told(typed, field) !== told(from, field));
  return { ...now, ...Object.fromEntries(touched) };
}
