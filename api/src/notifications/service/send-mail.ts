import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { enqueue } from "../../jobs/index.ts";
import type { Message } from "../domain/message.ts";
import { insertMessage } from "../repository.ts";
import { seal } from "./sealed-message.ts";

/** Puts a mail on its way in the transaction of what it tells; the worker sends it. */
export async function sendMail(tx: Tx, ctx: Context, message: Message): Promise<void> {
  const id = ctx.newId("mail");
  const { programmeId } = ctx.scope;
  await insertMessage(tx, {
    id,
    programme_id: programmeId,
    template: message.template,
    sealed: seal(ctx.keys("mail"), ctx.random(12), id, message),
    created_at: ctx.now(),
    sent_at: null,
    attempts: 0,
    last_error: null,
  });
  await enqueue(tx, ctx, { topic: "mail", subjectId: id, operation: "send", version: 1 });
}
