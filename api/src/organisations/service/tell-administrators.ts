import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { sendMail } from "../../notifications/index.ts";
import { administratorsOf } from "../repository/vettings.ts";

interface News {
  readonly template: "organisation-vetted" | "terms-published";
  /** Unset, of every vetted organisation within scope. */
  readonly organisationId?: string;
  readonly baseUrl: string;
}

/** Mails those who can administer an organisation what has changed for it, each in their own language. */
export async function tellAdministrators(
  tx: Tx,
  ctx: Context,
  { template, organisationId, baseUrl }: News,
): Promise<void> {
  for (const { email, locale, organisation } of await administratorsOf(tx, ctx.scope, organisationId)) {
    const values = { organisation, link: `${baseUrl}/employer/organisation` };
    await sendMail(tx, ctx, { template, to: email, locale, values });
  }
}
