import type { Role } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";
import { findAccountByEmail } from "../repository/accounts.ts";
import { activeMemberships } from "../repository/memberships.ts";

export interface KnownAccount {
  readonly id: string;
  readonly name: string;
  /** As what it may come in today. */
  readonly memberships: readonly {
    readonly role: Role;
    readonly programmeId: string | null;
    readonly programmeName: string | null;
  }[];
}

/** Whose mail address this is; undefined where nobody's. For commands: there is no such question from outside. */
export async function knownAccount(db: Db, email: string): Promise<KnownAccount | undefined> {
  const account = await findAccountByEmail(db, email);
  if (account === undefined) return undefined;
  const memberships = (await activeMemberships(db, account.id)).map((one) => ({
    role: one.role,
    programmeId: one.programme_id,
    programmeName: one.programme_name,
  }));
  return { id: account.id, name: account.name, memberships };
}
