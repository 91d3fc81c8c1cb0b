import type { Context } from "../../app/context.ts";
import { allRead, type Reader } from "../../jobs/index.ts";
import { markSent, unsentMessages } from "../repository.ts";
import type { PostOffice } from "./post-office.ts";
import { unseal } from "./sealed-message.ts";

/** Sends what waits, one at a time, so that a mail that cannot be sent keeps no other from leaving. */
export const mailReader = (post: PostOffice): Reader => ({
  name: "house",
  topics: ["mail"],
  batch: 1,
  async read(ctx: Context, rows) {
    const messages = await unsentMessages(
      ctx.db,
      ctx.scope,
      rows.map(({ subject_id }) => subject_id),
    );
    for (const { id, sealed } of messages) {
      if (sealed === null) continue;
      const file = await post(id, unseal(ctx.keys("mail"), id, sealed), ctx.clock());
      await ctx.work((tx) => markSent(tx, ctx.scope, id, ctx.now()));
      ctx.log.info(file === null ? { topic: "mail" } : { topic: "mail", file }, "mail sent");
    }
    return allRead;
  },
});
