import type { EngineName } from "@tuttu/schema";
import { type RebuildReceipt, SearchRefusal, type VersionedDoc } from "@tuttu/search";
import type { Context } from "../../app/context.ts";

type Documents = (ctx: Context) => AsyncIterable<VersionedDoc>;

/**
 * Builds an engine's index anew from the database, beside the one that answers meanwhile.
 * @param ctx of the house itself, so that every programme is read
 * @param onDocument told with the number read so far
 * @throws SearchRefusal busy where it is being built already, unavailable where there is no such engine
 */
export async function rebuildIndex(
  ctx: Context,
  name: EngineName,
  sources: readonly Documents[],
  onDocument: (count: number) => void | Promise<void> = () => {},
): Promise<RebuildReceipt> {
  async function* all(): AsyncGenerator<VersionedDoc> {
    let count = 0;
    for (const source of sources) {
      for await (const document of source(ctx)) {
        yield document;
        await onDocument(++count);
      }
    }
  }
  const engine = await ctx.ports.index(name);
  if (engine === null) throw new SearchRefusal("unavailable", "no search server is configured");
  return engine.rebuild(all(), { requestId: ctx.requestId });
}
