const lengthMax = 300;

/**
 * What an error says, for the log: one line, cut short, without addresses of mail, since a mail server's refusal names
 * the person it was for.
 */
export function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said
    .replace(/[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g, "…@…")
    .replace(/\s+/g, " ")
    .slice(0, lengthMax);
}
