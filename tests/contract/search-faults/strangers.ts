import { aCandidate, moved } from "../../fixtures/records.ts";
import type { World } from "../../permissions/world/open-world.ts";
import type { Strangers } from "./row.ts";

/** Somebody of each kind that a list must not show, though a server may tell of them. */
export async function makeStrangers({ app, programme, foreign, restricted }: Made): Promise<Strangers> {
  const { maker } = programme;
  const publish = async () => {
    const { id, etag } = await aCandidate(maker, { headline: "Glazier", preferredName: "Stranger" });
    return { id, etag: (await moved(maker, `/candidates/${id}`, "publish", etag)).etag };
  };
  const withdrawn = await publish();
  await moved(maker, `/candidates/${withdrawn.id}`, "withdraw", withdrawn.etag);
  const erased = await publish();
  await app.ctx.work((tx) => tx.deleteFrom("candidate").where("id", "=", erased.id).execute());
  return {
    erased: erased.id,
    withdrawn: withdrawn.id,
    restricted,
    foreign: foreign.person,
    uncounselled: (await publish()).id,
    unknown: "cnd_01999999-9999-7999-8999-999999999999",
  };
}

type Made = Pick<World, "app" | "programme" | "foreign"> & { readonly restricted: string };
