import { type DocType, mintScope, type ScopeToken } from "@tuttu/search";
import type { Scope } from "./scope-of.ts";

/** The documents that a desk may search at all: employers and candidates find openings, never people. */
const typesOf: Readonly<Record<Scope["desk"], readonly DocType[]>> = {
  none: [],
  candidate: ["opening"],
  employer: ["opening"],
  staff: ["candidate", "opening"],
  house: ["candidate", "opening"],
};

/**
 * What the search engine may tell this actor: the programme, for counsellors their caseload, for candidates only what
 * is published. An employer's own openings are a condition that the list adds, since drafts belong to them too.
 */
export function searchScope(scope: Scope): ScopeToken {
  const { actor, desk, programmeId } = scope;
  const isCounsellor = actor.kind === "staff" && actor.role === "counsellor";
  return mintScope({
    corpus: desk === "candidate" ? "published" : "staff",
    types: typesOf[desk],
    programmes: programmeId === null ? [] : [programmeId],
    tieKey: "",
    ...(isCounsellor ? { counsellor: actor.accountId } : {}),
  });
}

/**
 * What the search engine may tell an employer of people: minted cards of the programme, without those who have blocked
 * the organisation, whom they name by its business id.
 * @param tieKey secret of the organisation, so that equal hits stand in an order that no other one sees
 */
export function talentScope({ actor, programmeId }: Scope, tieKey: string, businessId: string | null): ScopeToken {
  return mintScope({
    corpus: "published",
    types: actor.kind === "member" ? ["candidate"] : [],
    programmes: programmeId === null ? [] : [programmeId],
    ...(businessId === null ? {} : { organisation: businessId }),
    tieKey,
  });
}
