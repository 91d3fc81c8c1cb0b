import type { InvitationTable } from "@tuttu/schema";
import type { Context } from "../app/context.ts";
import type { Tx } from "../database/index.ts";
import { hashOfToken, insertInvitations } from "../invitations/index.ts";
import { insertVetting } from "../organisations/index.ts";
import { programmeOf } from "../scope/index.ts";
import { insertSignature, insertTerms } from "../terms/index.ts";
import { dateIn, morningAgo } from "./demo-dates.ts";
import type { DemoInvitation, TermsData } from "./demo-invitation.ts";
import type { DemoOrganisation } from "./demo-organisation.ts";
import type { WrittenOrganisation } from "./seed-employers.ts";

const lastsDays = 7;

interface Joining {
  readonly terms: readonly TermsData[];
  readonly invitations: readonly DemoInvitation[];
  readonly organisations: readonly DemoOrganisation[];
}

interface Written {
  readonly byKey: ReadonlyMap<string, WrittenOrganisation>;
  /** Account ids by the keys of the demo's staff. */
  readonly staff: ReadonlyMap<string, string>;
}

/** Writes what the programme's employers signed, what staff decided about them, and who was invited. */
export async function seedJoining(tx: Tx, ctx: Context, joining: Joining, written: Written): Promise<void> {
  const termsIds = await seedTerms(tx, ctx, joining.terms);
  for (const organisation of joining.organisations) {
    const here = written.byKey.get(organisation.key);
    if (here !== undefined) {
      await seedSignature(tx, ctx, termsIds, { organisation, ...here });
      await seedDecisions(tx, ctx, { organisation, ...here });
    }
  }
  await insertInvitations(
    tx,
    joining.invitations.map((one) => invitationRow(ctx, one, written)),
  );
}

async function seedTerms(tx: Tx, ctx: Context, terms: readonly TermsData[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, { publishedDaysAgo, texts }] of terms.entries()) {
    const id = ctx.newId("terms");
    await insertTerms(tx, {
      id,
      programme_id: programmeOf(ctx.scope),
      version: at + 1,
      texts: JSON.stringify(texts),
      published_at: morningAgo(ctx.clock(), publishedDaysAgo),
      published_by: null,
    });
    ids.push(id);
  }
  return ids;
}

type Here = WrittenOrganisation & { readonly organisation: DemoOrganisation };
const signedDaysAgo = { signed: 12, outdated: 200, unsigned: 0 } as const;

async function seedSignature(tx: Tx, ctx: Context, termsIds: readonly string[], here: Here): Promise<void> {
  const { terms, members } = here.organisation;
  const termsId = terms === "outdated" ? termsIds[0] : termsIds.at(-1);
  const [signer] = members;
  if (terms === "unsigned" || termsId === undefined || signer === undefined || here.contactId === null) return;
  await insertSignature(tx, {
    organisation_id: here.id,
    terms_id: termsId,
    signed_at: morningAgo(ctx.clock(), signedDaysAgo[terms]),
    signed_by: here.contactId,
    signed_name: signer.name,
  });
}

/** What stands behind the state of an organisation, oldest first. */
const decisions = {
  vetted: [{ decision: "vetted", note: "", checked: true, daysAgo: 30 }],
  suspended: [
    { decision: "vetted", note: "", checked: true, daysAgo: 90 },
    {
      decision: "suspended",
      note: "Two people were called at home after an introduction had been declined. Talk with the managing director is agreed.",
      checked: false,
      daysAgo: 8,
    },
  ],
  under_review: [
    { decision: "under_review", note: "Asked for the name of the person who may sign.", checked: false, daysAgo: 2 },
  ],
} as const;

async function seedDecisions(tx: Tx, ctx: Context, { id, organisation }: Here): Promise<void> {
  const made = decisions[organisation.state as keyof typeof decisions] ?? [];
  for (const { decision, note, checked, daysAgo } of made) {
    await insertVetting(tx, {
      id: ctx.newId("vetting"),
      organisation_id: id,
      programme_id: programmeOf(ctx.scope),
      decision,
      note,
      business_id_checked: Number(checked),
      decided_at: morningAgo(ctx.clock(), daysAgo),
      decided_by: null,
    });
  }
}

function invitationRow(ctx: Context, one: DemoInvitation, { byKey, staff }: Written): InvitationTable {
  const now = ctx.clock();
  const organisation = one.organisation === null ? undefined : byKey.get(one.organisation);
  const endedAt = one.endedDaysAgo === null ? null : morningAgo(now, one.endedDaysAgo);
  const maker = one.madeBy === "contact" ? organisation?.contactId : staff.get(one.madeBy ?? "");
  return {
    id: ctx.newId("invitation"),
    programme_id: programmeOf(ctx.scope),
    kind: one.kind,
    email: one.email,
    name: one.name,
    locale: one.locale,
    organisation_id: organisation?.id ?? null,
    candidate_id: null,
    role: one.role,
    // Of a token that nobody has: these were never mailed.
    token_hash: hashOfToken(Buffer.from(ctx.random(32)).toString("base64url")),
    state: one.state,
    expires_at: `${dateIn(now, lastsDays - one.sentDaysAgo)}T09:00:00.000Z`,
    made_at: morningAgo(now, one.sentDaysAgo),
    made_by: maker ?? null,
    resent: 0,
    accepted_at: one.state === "accepted" ? endedAt : null,
    accepted_by: null,
    revoked_at: one.state === "revoked" ? endedAt : null,
    revoked_by: null,
  };
}
