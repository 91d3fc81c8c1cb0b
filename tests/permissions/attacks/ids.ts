import type { ActorName } from "../world/actors.ts";
import type { World } from "../world/open-world.ts";

/** Kinds of ids that a request can name, and an id of each that nobody has. */
export const unknownIds = {
  prg: "prg_00000000-0000-7000-8000-00000000dead",
  org: "org_00000000-0000-7000-8000-00000000dead",
  cnd: "cnd_00000000-0000-7000-8000-00000000dead",
  opn: "opn_00000000-0000-7000-8000-00000000dead",
  acc: "acc_00000000-0000-7000-8000-00000000dead",
  imp: "imp_00000000-0000-7000-8000-00000000dead",
  evt: "evt_00000000-0000-7000-8000-00000000dead",
  idx: "idx_00000000-0000-7000-8000-00000000dead",
  inv: "inv_00000000-0000-7000-8000-00000000dead",
  mbr: "mbr_00000000-0000-7000-8000-00000000dead",
} as const;
export type IdPrefix = keyof typeof unknownIds;

/** The kind of an id by its prefix; undefined for concepts, which belong to everybody. */
export const kindOf = (id: unknown): IdPrefix | undefined => {
  const prefix = typeof id === "string" ? (/^([a-z]{3})_[0-9a-f]{8}-/.exec(id)?.[1] ?? "") : "";
  return Object.hasOwn(unknownIds, prefix) ? (prefix as IdPrefix) : undefined;
};

/** Who attacks: each has a desk and wants what is another's. */
export const attackers = [
  "self",
  "otherCandidate",
  "foreignCandidate",
  "memberA",
  "adminA",
  "memberB",
  "memberForeign",
  "memberUnvetted",
  "counsellorWith",
  "counsellorWithout",
  "coordinator",
  "coordinatorForeign",
] as const satisfies readonly ActorName[];
type Attacker = (typeof attackers)[number];

const isForeign = (who: Attacker): boolean => who.toLowerCase().includes("foreign");

/** Ids of this kind that exist and are not this actor's to read. */
export function foreignIds(world: World, who: Attacker, kind: IdPrefix): string[] {
  const { programme, foreign } = world;
  const here = {
    prg: [programme.id],
    org: [programme.organisationA, programme.organisationB, programme.organisationBlocked],
    cnd: [programme.person, programme.other, programme.restricted, programme.unsigned],
    opn: [programme.openingA, programme.openingB, programme.draftA, programme.draftB],
    acc: [programme.maker.accountId, world.accounts.counsellorWith ?? ""],
    imp: [programme.import],
    evt: [world.decision],
    idx: [world.indexRun],
    inv: [world.invitation],
    mbr: [world.member],
  };
  const there = {
    prg: [foreign.id],
    org: [foreign.organisation],
    cnd: [foreign.person],
    opn: [foreign.opening],
    acc: [foreign.maker.accountId],
    imp: [],
    evt: [],
    idx: [],
    inv: [],
    mbr: [],
  };
  if (isForeign(who)) return here[kind];
  const others: Partial<Record<Attacker, Partial<Record<IdPrefix, string[]>>>> = {
    self: { cnd: [programme.other, programme.restricted], opn: [programme.draftA, programme.draftB] },
    otherCandidate: { cnd: [programme.person, programme.restricted], opn: [programme.draftA] },
    memberA: { org: [programme.organisationB], opn: [programme.openingB, programme.draftB] },
    adminA: { org: [programme.organisationB], opn: [programme.openingB, programme.draftB] },
    memberB: { org: [programme.organisationA], opn: [programme.openingA, programme.draftA] },
    memberUnvetted: { org: [programme.organisationA], opn: [programme.openingA, programme.draftA] },
    counsellorWith: { cnd: [programme.other, programme.restricted], inv: [world.invitation] },
    counsellorWithout: {
      cnd: [programme.person, programme.other, programme.restricted, programme.unsigned],
      inv: [world.invitation],
    },
  };
  return [...there[kind], ...(others[who]?.[kind] ?? [])];
}
