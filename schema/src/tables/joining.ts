import type { InvitationKind, InvitationState, Locale, Role } from "../vocabulary/people.ts";
import type { VettingDecision } from "../vocabulary/work.ts";

/** A way in for one mail address, once. Of its token only the hash is kept. */
export interface InvitationTable {
  id: string;
  programme_id: string;
  kind: InvitationKind;
  /** In lower case. */
  email: string;
  name: string;
  locale: Locale;
  organisation_id: string | null;
  /** The profile that waits for its person; null where one is made when the person comes in. */
  candidate_id: string | null;
  role: Extract<Role, "candidate" | "member" | "organisation_admin">;
  /** SHA-256 of the token, base64url. */
  token_hash: string;
  state: InvitationState;
  expires_at: string;
  made_at: string;
  /** Null where somebody registered by themselves. */
  made_by: string | null;
  resent: number;
  accepted_at: string | null;
  accepted_by: string | null;
  revoked_at: string | null;
  revoked_by: string | null;
}

/** A version of what employers agree to; never changed once it is published. */
export interface ProgrammeTermsTable {
  id: string;
  programme_id: string;
  /** From 1. */
  version: number;
  /** JSON: text by language. */
  texts: string;
  published_at: string;
  published_by: string | null;
}

/** Who signed which version for an organisation. */
export interface TermsSignatureTable {
  organisation_id: string;
  terms_id: string;
  signed_at: string;
  signed_by: string;
  /** The signer's name on that day. */
  signed_name: string;
}

/** What staff found out about an employer, and decided. */
export interface VettingTable {
  id: string;
  organisation_id: string;
  programme_id: string;
  decision: VettingDecision;
  note: string;
  business_id_checked: number;
  decided_at: string;
  decided_by: string | null;
}

export interface JoiningTables {
  invitation: InvitationTable;
  programme_terms: ProgrammeTermsTable;
  terms_signature: TermsSignatureTable;
  vetting: VettingTable;
}
