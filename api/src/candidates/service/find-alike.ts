import type { CandidateInput } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";
import { nameKey, placeKey } from "../../names/index.ts";
import type { Scope } from "../../scope/index.ts";
import { findPeople, type PersonRow } from "../repository/find-alike.ts";

/** Somebody who may be the same as a person who is new. */
export interface AlikePerson {
  readonly id: string;
  readonly by: "email" | "name";
}

const alikeMax = 3;

function grouped(people: readonly PersonRow[], keyOf: (person: PersonRow) => string): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const person of people) groups.set(keyOf(person), [...(groups.get(keyOf(person)) ?? []), person.id]);
  return groups;
}

/**
 * Who of the scope may be the same as each of these new people: whoever has the same mail address, or the same name and
 * municipality; three at most.
 */
export async function findAlikeCandidates(
  db: Db,
  scope: Scope,
  inputs: readonly Pick<CandidateInput, "preferredName" | "email" | "municipality">[],
): Promise<AlikePerson[][]> {
  const people = inputs.map(({ preferredName, email, municipality }) => ({
    nameKey: nameKey(preferredName),
    email: email?.toLowerCase() ?? null,
    place: placeKey(municipality),
  }));
  const emails = people.flatMap(({ email }) => email ?? []);
  const names = people.flatMap((one) => (one.place === "" ? [] : [one.nameKey]));
  const both = (name: string, place: string): string => `${name} ${place}`;
  const byEmail = grouped(await findPeople(db, scope, "email", emails), ({ email }) => email ?? "");
  const byName = grouped(await findPeople(db, scope, "nameKey", names), (one) =>
    both(one.nameKey, placeKey(one.municipality)),
  );
  return people.map(({ email, place, nameKey: name }) => {
    const sameEmail = email === null ? [] : (byEmail.get(email) ?? []);
    const sameName = place === "" ? [] : (byName.get(both(name, place)) ?? []);
    return [
      ...sameEmail.map((id) => ({ id, by: "email" as const })),
      ...sameName.filter((id) => !sameEmail.includes(id)).map((id) => ({ id, by: "name" as const })),
    ].slice(0, alikeMax);
  });
}
