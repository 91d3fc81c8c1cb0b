import type { Context } from "../../app/context.ts";
import { LinkMemory } from "./link-memory.ts";

/** Imports whose links are kept between dry run and writing; beyond that they are made again. */
const keptMax = 2;
const memories = new Map<string, LinkMemory>();

/** What was linked for this import, while the linker and the taxonomy are the same. */
export async function memoryOf(ctx: Context, importId: string): Promise<LinkMemory> {
  const port = await ctx.ports.linking();
  const known = memories.get(importId);
  if (known?.fits(port)) return known;
  const made = new LinkMemory(port);
  memories.delete(importId);
  memories.set(importId, made);
  for (const oldest of [...memories.keys()].slice(0, -keptMax)) memories.delete(oldest);
  return made;
}

export const forgetLinks = (importId: string): boolean => memories.delete(importId);
