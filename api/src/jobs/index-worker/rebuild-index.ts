import type { RebuildReceipt, VersionedDoc } from "@tuttu/search";
import type { Context } from "../../app/context.ts";

type Documents = (ctx: Context) => AsyncIterable<VersionedDoc>;

/**
 * Builds the search index anew from the database, beside the one that answers meanwhile.
 * @param ctx of the house itself, so that every programme is read
 * @param onDocument told with the number read so far
 */
export async function rebuildIndex(
  ctx: Context,
  sources: readonly Documents[],
  onDocument: (count: number) => void = () => {},
): Promise<RebuildReceipt> {
  async function* all(): AsyncGenerator<VersionedDoc> {
    let count = 0;
    for (const source of sources) {
      for await (const document of source(ctx)) {
        yield document;
        onDocument(++count);
      }
    }
  }
  const engine = await ctx.ports.engine();
  return engine.rebuild(all(), { requestId: ctx.requestId });
}
