import { after, type Db } from "../../database/index.ts";
import type { Position } from "../../http/index.ts";
import { narrowCandidates, type Scope } from "../../scope/index.ts";

/** Who looked at a person, newest first; `position` is where a page before ended. None of whom the scope does not see. */
export const looksAt = (
  db: Db,
  scope: Scope,
  { id, position, limit }: { readonly id: string; readonly position: Position | undefined; readonly limit: number },
) =>
  db
    .selectFrom("access_log")
    .innerJoin("candidate", "candidate.id", "access_log.candidate_id")
    .leftJoin("account", "account.id", "access_log.account_id")
    .leftJoin("organisation", "organisation.id", "access_log.organisation_id")
    .select(["access_log.id", "access_log.at", "access_log.role", "access_log.purpose"])
    .select(["account.name as account_name", "organisation.name as organisation_name"])
    .where("access_log.candidate_id", "=", id)
    .where(narrowCandidates(scope))
    .where(
      after(
        [
          ["access_log.at", "desc"],
          ["access_log.id", "desc"],
        ],
        position,
      ),
    )
    .orderBy("access_log.at", "desc")
    .orderBy("access_log.id", "desc")
    .limit(limit)
    .execute();
