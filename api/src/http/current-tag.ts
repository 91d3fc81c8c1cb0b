import { entityTag } from "./etag.ts";
import { Refusal } from "./refusal.ts";

/**
 * Adds to a refusal of an old version the tag of what stands now, so that a form can show both and try again.
 * @param current the thing as this viewer reads it; where it is gone meanwhile, the refusal stays as it was
 * @example return c.json(tagged(c, await orCurrent(changeOpening(ctx, input), () => getOpening(ctx, id))), 200);
 */
export async function orCurrent<T>(
  change: Promise<T>,
  current: () => Promise<{ readonly version: number }>,
): Promise<T> {
  try {
    return await change;
  } catch (error) {
    if (!(error instanceof Refusal) || error.slug !== "stale-version") throw error;
    const found = await current().catch(() => undefined);
    if (found === undefined) throw error;
    throw new Refusal("stale-version", { ...error.parts, currentEtag: entityTag(found) });
  }
}
