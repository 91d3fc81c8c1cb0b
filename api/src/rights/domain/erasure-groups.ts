/** What goes, as a person is told of it. */
const goingGroups = ["profile", "card", "looks", "invitations", "imports", "account", "memos"] as const;
export type GoingGroup = (typeof goingGroups)[number];
/** What stays, as a person is told of it. */
export type StayingGroup = "accessLog" | "audit" | "ledger" | "backups" | "receipt" | "account";

const groupOf: Readonly<Record<string, GoingGroup>> = {
  card: "card",
  pseudonym: "card",
  match_vector: "card",
  employer_look: "looks",
  shortlist_entry: "looks",
  shortlist_note: "looks",
  saved_search_seen: "looks",
  invitation: "invitations",
  import_row: "imports",
  import_source: "imports",
  membership: "account",
  account: "account",
  account_session: "account",
  account_credential: "account",
  account_second_factor: "account",
  session_second_factor: "account",
  used_time_step: "account",
  account_verification: "account",
  mail_message: "memos",
  idempotency_key: "memos",
};

/** How many rows of each group go, in the order in which they are told; what has none is left out. */
export function goingCounts(byTable: ReadonlyMap<string, number>): { group: GoingGroup; count: number }[] {
  const counts = new Map<GoingGroup, number>();
  for (const [table, count] of byTable) {
    const group = groupOf[table] ?? "profile";
    counts.set(group, (counts.get(group) ?? 0) + count);
  }
  return goingGroups.flatMap((group) => {
    const count = counts.get(group) ?? 0;
    return count === 0 ? [] : [{ group, count }];
  });
}
