import type { Role } from "@tuttu/schema";

/** Everything an operation may ask for. Which rows it then reaches is `narrow`'s business. */
export const capabilities = [
  "account.self",
  "programme.read",
  "programme.create",
  "programme.change",
  "staff.read",
  "overview.read",
  "organisation.read",
  "organisation.create",
  "organisation.change",
  "organisation.vet",
  "candidate.read",
  "candidate.create",
  "candidate.change",
  "candidate.publish",
  "candidate.export",
  "candidate.erase",
  "opening.read",
  "opening.create",
  "opening.change",
  "opening.publish",
  "match.candidates",
  "match.openings",
  "talent.read",
  "talent.keep",
  "invitation.read",
  "invitation.change",
  "invitation.candidate",
  "invitation.organisation",
  "invitation.member",
  "member.read",
  "member.change",
  "terms.read",
  "terms.sign",
  "terms.publish",
  "taxonomy.read",
  "linking.decide",
  "import.read",
  "import.run",
  "search.run",
] as const;
export type Capability = (typeof capabilities)[number];

const everybody = ["account.self", "programme.read", "taxonomy.read"] as const;
const employer = [
  "organisation.read",
  "opening.read",
  "opening.create",
  "opening.change",
  "opening.publish",
  "terms.read",
] as const;
const inviting = ["invitation.read", "invitation.change"] as const;
const colleagues = [...inviting, "invitation.member", "member.read", "member.change"] as const;
const profiles = [
  "candidate.read",
  "candidate.create",
  "candidate.change",
  "candidate.publish",
  "candidate.export",
] as const;
const matches = ["match.candidates", "match.openings"] as const;
const counselling = [
  ...everybody,
  ...profiles,
  ...matches,
  "organisation.read",
  "opening.read",
  "overview.read",
  ...inviting,
  "invitation.candidate",
  "member.read",
  "terms.read",
] as const;
const running = [
  ...colleagues,
  "invitation.organisation",
  "terms.read",
  "terms.publish",
  "programme.change",
  "staff.read",
  "organisation.create",
  "organisation.change",
  "organisation.vet",
  "opening.create",
  "opening.change",
  "opening.publish",
  "linking.decide",
  "import.read",
  "import.run",
] as const;

/** What each role may ask for. A counsellor links words of the caseload, so deciding for all is the coordinator's. */
export const capabilitiesOf: Readonly<Record<Role, readonly Capability[]>> = {
  candidate: [
    ...everybody,
    "organisation.read",
    "candidate.read",
    "candidate.change",
    "candidate.publish",
    "candidate.export",
    "candidate.erase",
    "opening.read",
    "match.openings",
  ],
  member: [...everybody, ...employer],
  organisation_admin: [...everybody, ...employer, ...colleagues, "organisation.change", "terms.sign"],
  counsellor: [...counselling, "staff.read"],
  coordinator: [...counselling, ...running, "candidate.erase"],
  administrator: [
    ...everybody,
    ...running,
    "programme.create",
    "overview.read",
    "organisation.read",
    "opening.read",
    "search.run",
  ],
};

/** What an administrator gets beside that, for one request, with a typed reason that the person can read. */
export const withReason: readonly Capability[] = [...profiles, ...matches, "candidate.erase"];

/** What members get beside that while their organisation is vetted and has signed the terms in force. */
export const inGoodStanding: readonly Capability[] = ["talent.read", "talent.keep"];

/** What is left while a second factor is owed: to prove it. */
export const withoutSecondFactor: readonly Capability[] = ["account.self"];
