import type { TestApp } from "../../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, moved } from "../../fixtures/records.ts";
import { checked } from "../../fixtures/uploads.ts";
import { canaryFields } from "./canaries.ts";

const published = async (maker: SignedIn, path: string, etag: string) => moved(maker, path, "publish", etag);

async function person(maker: SignedIn, name: string, extra: Record<string, unknown> = {}): Promise<string> {
  const made = await aCandidate(maker, { ...canaryFields(name), ...extra });
  await published(maker, `/candidates/${made.id}`, made.etag);
  return made.id;
}

async function opening(maker: SignedIn, organisationId: string, isPublished = true): Promise<string> {
  const made = await anOpening(maker, organisationId);
  if (isPublished) await published(maker, `/openings/${made.id}`, made.etag);
  return made.id;
}

export const blockedBusinessId = "9900001-8";

async function ownProgramme(app: TestApp) {
  const id = await aProgramme(app, "Harbour");
  const maker = await asCoordinator(app, id);
  const organisationA = (await anOrganisation(maker, { name: "Organisation A" })).id;
  const organisationB = (await anOrganisation(maker, { name: "Organisation B" })).id;
  const organisationBlocked = (await anOrganisation(maker, { name: "Blocked", businessId: blockedBusinessId })).id;
  const organisationSpare = (await anOrganisation(maker, { name: "Spare" })).id;
  const run = await checked(app, maker, "preferredName,headline\nImported Person,Baker\n");
  const waiting = await maker.post<{ id: string }>("/organisations", { name: "Not vetted yet" });
  return {
    id,
    maker,
    organisationA,
    organisationB,
    organisationBlocked,
    organisationSpare,
    import: run.id,
    organisationUnvetted: waiting.body.id,
    person: await person(maker, "person", { blockedOrganisations: [blockedBusinessId] }),
    other: await person(maker, "other"),
    restricted: await person(maker, "restricted"),
    unsigned: await person(maker, "unsigned"),
    openingA: await opening(maker, organisationA),
    draftA: await opening(maker, organisationA, false),
    openingB: await opening(maker, organisationB),
    draftB: await opening(maker, organisationB, false),
  };
}

async function foreignProgramme(app: TestApp) {
  const id = await aProgramme(app, "Elsewhere");
  const maker = await asCoordinator(app, id);
  const organisation = (await anOrganisation(maker, { name: "Foreign employer" })).id;
  return {
    id,
    maker,
    organisation,
    person: await person(maker, "foreign"),
    opening: await opening(maker, organisation),
  };
}

/** Two programmes with employers, openings and people whose every identifying field is a canary. */
export async function places(app: TestApp) {
  const programme = await ownProgramme(app);
  const foreign = await foreignProgramme(app);
  await app.ctx.work((tx) =>
    tx.updateTable("candidate").set({ state: "restricted" }).where("id", "=", programme.restricted).execute(),
  );
  return { programme, foreign };
}

export type Places = Awaited<ReturnType<typeof places>>;
