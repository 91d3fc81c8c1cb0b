/** What an id says about the thing it names: the prefix before `_`. A wrong id is seen by eye and refused by type. */
export const prefixes = {
  programme: "prg",
  organisation: "org",
  account: "acc",
  membership: "mbr",
  invitation: "inv",
  terms: "trm",
  vetting: "vet",
  candidate: "cnd",
  candidateSkill: "csk",
  candidateOccupation: "coc",
  workExperience: "wrk",
  education: "edu",
  credential: "crd",
  opening: "opn",
  openingSkill: "osk",
  skill: "skl",
  occupation: "occ",
  shortlistEntry: "sle",
  shortlistNote: "sln",
  savedSearch: "svs",
  importRun: "imp",
  indexRun: "idx",
  event: "evt",
  job: "job",
  mail: "mail",
} as const;

export type IdKind = keyof typeof prefixes;

/** An id such as `cnd_0197c2f0-…`; the kind is part of the type. */
export type Id<K extends IdKind> = `${(typeof prefixes)[K]}_${string}`;

/** Matches an id of this kind: prefix, `_`, a UUID in lower case. */
export const idPattern = (kind: IdKind): RegExp =>
  new RegExp(`^${prefixes[kind]}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`);

/**
 * A time-ordered UUID of version 7 (RFC 9562) from an instant and ten random bytes, both handed in, so that
 * schema stays without a clock and without chance.
 */
export function uuidv7(timeMs: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError("uuidv7 needs ten random bytes");
  const time = Math.trunc(timeMs).toString(16).padStart(12, "0");
  const byte = (at: number) => random[at] ?? 0;
  const hex = (value: number, width: number) => value.toString(16).padStart(width, "0");
  const tail = [4, 5, 6, 7, 8, 9].map((at) => hex(byte(at), 2)).join("");
  const versioned = hex(0x7000 | ((byte(0) & 0x0f) << 8) | byte(1), 4);
  const variant = hex(0x8000 | ((byte(2) & 0x3f) << 8) | byte(3), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-${versioned}-${variant}-${tail}`;
}
