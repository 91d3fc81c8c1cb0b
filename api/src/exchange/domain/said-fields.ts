/** The fields of `input` that differ from what the contract fills in where nothing is said. */
export function saidFields<T extends object>(input: T, unsaid: Partial<T>): Partial<T> {
  const said = Object.entries(input).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify((unsaid as Record<string, unknown>)[field]),
  );
  return Object.fromEntries(said) as Partial<T>;
}
