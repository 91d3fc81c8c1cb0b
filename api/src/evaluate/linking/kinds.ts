import type { TextKind } from "@tuttu/search";

/** The kind of text that a task asks for. */
export function kindOf(task: string): TextKind {
  if (task.startsWith("t1a")) return "span";
  if (task.startsWith("t1b")) return "sentence";
  if (task.startsWith("t1c")) return "posted";
  if (task.startsWith("t1d")) return "classified";
  return "name";
}

/** Whether a task asks for occupations; else for skills. */
export const asksOccupations = (task: string): boolean => /^t1[cd]/.test(task);
