import type { LinkTextAnswer, LinkTextInput } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { requireCapability } from "../../scope/index.ts";
import { labelOf } from "../../taxonomy/index.ts";

/** What the linker thinks that a text means; nothing is stored. */
export async function linkText(
  ctx: Context,
  { text, kind }: z.infer<typeof LinkTextInput>,
): Promise<z.infer<typeof LinkTextAnswer>> {
  requireCapability(ctx.scope, "taxonomy.read");
  const [linking, taxonomy] = await Promise.all([ctx.ports.linking(), ctx.ports.taxonomy()]);
  const label = labelOf(taxonomy, ctx.locale);
  const shown = (option: { conceptId: string; confidence: number; how: string }, span: string) => {
    const name = label(option.conceptId);
    return name === null ? [] : [{ ...option, label: name, span }];
  };
  const versions = { linkerVersion: linking.linkerVersion, taxonomyVersion: linking.taxonomyVersion };
  if (kind === "sentence") {
    const links = (await linking.sentence(text)).flatMap(({ span, ...option }) => shown(option, span));
    return { state: links.length > 0 ? "proposed" : "unlinked", links, ...versions };
  }
  const [answer] = await linking.link([{ kind, text, language: ctx.locale }]);
  return {
    state: answer?.state ?? "unlinked",
    links: (answer?.options ?? []).flatMap((option) => shown(option, text)),
    ...versions,
  };
}
