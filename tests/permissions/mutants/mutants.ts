/** Figures of access by their numbers, in the order in which they are tried. */
export type FigureName = "R15" | "R01" | "R04" | "R02" | "R03";

/** One edit of the authorisation code, as an attacker or a hurried colleague would wish it. */
export interface Mutant {
  readonly name: string;
  /** Under `api/src`. */
  readonly file: string;
  /** Stands in the file; a mutant whose text is gone fails, so that the list stays true. */
  readonly from: string;
  readonly to: string;
  /** Figure that is tried before all others, where the usual order would come to the one that catches it late. */
  readonly firstBy?: FigureName;
}

const scope = "scope/scope-of.ts";
const narrow = "scope/narrow.ts";
const identify = "accounts/service/identify.ts";
const memberships = "accounts/repository/memberships.ts";

export const mutants: readonly Mutant[] = [
  {
    name: "every capability for everybody",
    file: scope,
    from: "if (scope.capabilities.has(capability)) return;",
    to: "if (scope.accountId !== null || scope.capabilities.has(capability)) return;",
  },
  {
    name: "programme filter dropped",
    file: narrow,
    from: "if (scope.programmeId !== null) return",
    to: "if (scope.programmeId !== null) return everything; if (scope.desk !== undefined) return",
  },
  {
    name: "caseload ignored",
    file: narrow,
    from: 'eb("candidate.counsellor_id", "=", actor.accountId)',
    to: 'eb("candidate.id", "=", eb.ref("candidate.id"))',
  },
  {
    name: "candidates read one another",
    file: narrow,
    from: 'eb.and([inProgramme, kept, eb("candidate.id", "=", actor.candidateId)])',
    to: "eb.and([inProgramme, kept])",
  },
  {
    name: "parent check dropped: any opening of the programme is a member's",
    file: narrow,
    from: 'eb.and([inProgramme, eb("opening.organisation_id", "=", actor.organisationId)])',
    to: "inProgramme",
  },
  {
    name: "any organisation of the programme is a member's",
    file: narrow,
    from: 'eb.and([inProgramme, eb("organisation.id", "=", actor.organisationId)])',
    to: "inProgramme",
  },
  {
    name: "the organisation in the body is believed",
    file: "openings/service/create-opening.ts",
    from: "await requireOrganisation(ctx, tx, input.organisationId);",
    to: "void requireOrganisation;",
  },
  {
    name: "an administrator reads profiles as everybody else",
    file: scope,
    from: 'role === "administrator" && reason !== null ? withReason : []',
    to: 'role === "administrator" ? withReason : []',
  },
  {
    name: "every programme is everybody's",
    file: narrow,
    from: 'scope.role === "administrator" ? everything : narrow(scope, "programme.id")',
    to: "everything",
  },
  {
    name: "suspended and removed are active",
    file: memberships,
    from: '.where("membership.state", "=", "active")',
    to: "",
  },
  {
    name: "second factor not required",
    file: identify,
    from: 'if (session.proved_at === null) return { ...person, kind: "visitor", owes: "second_factor" };',
    to: "",
  },
  {
    name: "every administrator has typed a reason",
    file: identify,
    from: 'return { ...person, kind: "staff", role: chosen.role, programmeId, reason, provedAt: session.proved_at };',
    to: 'return { ...person, kind: "staff", role: chosen.role, programmeId, reason: "believed without asking", provedAt: session.proved_at };',
  },
  {
    name: "the route's own check is dropped, and the service's too",
    file: "scope/capabilities.ts",
    from: "member: [...everybody, ...employer],",
    to: 'member: [...everybody, ...employer, "candidate.read", "match.candidates", "overview.read"],',
  },
  {
    name: "403 instead of 404",
    file: "http/refusal.ts",
    from: 'export const notFound = (): Refusal => new Refusal("not-found");',
    to: 'export const notFound = (): Refusal => new Refusal("not-allowed");',
  },
  {
    name: "unknown fields are dropped in silence",
    file: "http/router.ts",
    from: "if (result.success) return undefined;",
    to: 'if (result.success || result.error?.issues.every(({ code }) => code === "unrecognized_keys")) return undefined;',
    firstBy: "R03",
  },
  {
    name: "names of accounts of every programme",
    file: "candidates/repository/names.ts",
    from: '.where(narrow(scope, "membership.programme_id"))',
    to: "",
    firstBy: "R02",
  },
  {
    name: "a session's signature is not checked",
    file: "accounts/service/session-cookie.ts",
    from: "given.length === made.length && timingSafeEqual(given, made) ? token : undefined",
    to: "made.length > 0 ? token : undefined",
  },
  {
    name: "cursors are not authenticated",
    file: "http/cursor.ts",
    from: 'if (!fits) throw new Refusal("cursor-invalid");',
    to: "",
  },
];
