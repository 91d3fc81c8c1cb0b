/** Of `input`, the fields that a file speaks of: a cell that is empty clears, a column that is not there changes nothing. */
export const saidFields = <T extends object>(input: T, said: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(input).filter(([field]) => said.includes(field))) as Partial<T>;
