import type { OpenProgramme, Registration } from "@tuttu/schema";
import { regionName } from "@tuttu/search";
import { inEqualTime, mailSignInLink, takeLinkPoints } from "../../accounts/index.ts";
import type { Context } from "../../app/context.ts";
import { refusalOf } from "../../http/problem.ts";
import { orNotFound } from "../../http/refusal.ts";
import { findOpenProgramme } from "../repository/by-token.ts";
import { openInvitations, standings } from "../repository/known.ts";
import { houseOf } from "./house-of.ts";
import { renew } from "./move-invitation.ts";
import { sendInvitation } from "./send-invitation.ts";

/** What anybody may know of a programme that people join by themselves; every other one is not found. */
export async function getOpenProgramme(ctx: Context, id: string): Promise<OpenProgramme> {
  const { region, ...programme } = orNotFound(await findOpenProgramme(ctx.db, id));
  return { ...programme, region: regionName(region, ctx.locale) };
}

/**
 * Mails a way in to whoever wants to join a programme: an invitation to a new person, a sign-in link to one who is in.
 * Neither the answer nor its time tells which, nor whether the programme takes anybody.
 */
export async function register(ctx: Context, input: Registration, baseUrl: string): Promise<void> {
  await takeLinkPoints(ctx, input.email);
  await inEqualTime(async () => {
    const programme = await findOpenProgramme(ctx.db, input.programmeId);
    if (programme === undefined) return;
    const house = houseOf(ctx, programme.id);
    const here = await standings(ctx.db, house.scope, [input.email.toLowerCase()]);
    if (here.length > 0) await mailSignInLink(ctx, input.email, baseUrl);
    else {
      await inviteOrRenew(house, input, baseUrl).catch((error: unknown) => {
        // The same address at the same instant: one of the two mails is on its way.
        if (refusalOf(error) === undefined) throw error;
      });
    }
  });
}

async function inviteOrRenew(house: Context, { name, email: typed, locale }: Registration, baseUrl: string) {
  const email = typed.toLowerCase();
  const open = (await openInvitations(house.db, house.scope, [email])).find((one) => one.organisation_id === null);
  if (open !== undefined) return renew(house, open.id, baseUrl);
  const draft = {
    kind: "candidate" as const,
    role: "candidate" as const,
    email,
    name,
    locale,
    organisation_id: null,
    organisationName: "",
    candidate_id: null,
    renews: null,
  };
  await house.work((tx) => sendInvitation(tx, house, draft, baseUrl));
  return undefined;
}
