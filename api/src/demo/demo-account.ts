import type { Role } from "@tuttu/schema";

/** An account of the demo; every one has the demo's password. */
export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Name of the programme that it belongs to, or was written with. */
  readonly programme: string;
}

/** What accounts are written with: one hash for all, since each takes a fifth of a second to make. */
export interface AccountMeans {
  readonly hash: string;
  readonly programme: string;
}
