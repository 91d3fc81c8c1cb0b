import type { MembershipState, Role } from "../vocabulary/people.ts";

/** A person who can sign in. Rights are not here: they stand in `membership`. Kept by the sign-in library. */
export interface AccountTable {
  id: string;
  name: string;
  email: string;
  email_verified: number;
  image: string | null;
  locale: "en" | "fi" | "sv";
  two_factor_enabled: number;
  created_at: string;
  updated_at: string;
}

export interface AccountSessionTable {
  id: string;
  account_id: string;
  token: string;
  expires_at: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: string;
  updated_at: string;
}

/** A way to sign in (the sign-in library's "account"): here the password's hash. */
export interface AccountCredentialTable {
  id: string;
  account_id: string;
  provider_id: string;
  provider_account_id: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  created_at: string;
  updated_at: string;
}

/** Single-use values in hashed form: magic links, resets. */
export interface AccountVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
}

export interface AccountSecondFactorTable {
  id: string;
  account_id: string;
  secret: string;
  backup_codes: string;
  verified: number;
  failed_verification_count: number;
  locked_until: string | null;
}

/** When a session proved the second factor; without a row here a staff role may see nothing. */
export interface SessionSecondFactorTable {
  session_id: string;
  account_id: string;
  proved_at: string;
}

/** TOTP time steps that were used: each counts once. */
export interface UsedTimeStepTable {
  account_id: string;
  step: number;
  used_at: string;
}

/** What an account may be, and where. `programme_id` is null for an administrator of the installation. */
export interface MembershipTable {
  id: string;
  account_id: string;
  programme_id: string | null;
  role: Role;
  organisation_id: string | null;
  candidate_id: string | null;
  state: MembershipState;
  created_at: string;
  updated_at: string;
}

export interface AccountTables {
  account: AccountTable;
  account_session: AccountSessionTable;
  account_credential: AccountCredentialTable;
  account_verification: AccountVerificationTable;
  account_second_factor: AccountSecondFactorTable;
  session_second_factor: SessionSecondFactorTable;
  used_time_step: UsedTimeStepTable;
  membership: MembershipTable;
}
