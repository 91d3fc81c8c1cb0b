import { type Look, type LookedAt, lookedAt } from "@tuttu/schema";

interface Written {
  readonly id: string;
  readonly at: string;
  readonly role: string;
  readonly purpose: string;
  readonly account_name: string | null;
  readonly organisation_name: string | null;
}

const placeOf = (purpose: string): LookedAt | undefined =>
  lookedAt.find((one) => one === purpose.replaceAll(" ", "_") && one !== "with_reason");

/**
 * A line of the access log as it is told. The person reads of which role somebody was and no name: the two have
 * not been introduced, and staff stand there for the programme.
 * @param isNamed whether the reader is staff, who answer for every look
 */
export function toLook(row: Written, isNamed: boolean): Look {
  const what = row.role === "administrator" ? undefined : placeOf(row.purpose);
  const isEmployer = row.role === "member" || row.role === "organisation_admin";
  return {
    id: row.id as Look["id"],
    at: row.at,
    role: row.role as Look["role"],
    name: isNamed ? (isEmployer ? row.organisation_name : row.account_name) : null,
    what: what ?? "with_reason",
    reason: what === undefined ? row.purpose : null,
  };
}
