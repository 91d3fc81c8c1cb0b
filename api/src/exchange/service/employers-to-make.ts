import { setImmediate } from "node:timers/promises";
import type { Db } from "../../database/index.ts";
import { nameKey } from "../../names/index.ts";
import { type NamedOrganisation, namedOrganisations, organisationsToMake } from "../../organisations/index.ts";
import type { Scope } from "../../scope/index.ts";
import { nearName, plainName } from "../domain/near-names.ts";
import { type FileNote, shown } from "../domain/notes.ts";

/** Names that a report tells; the list of organisations has the others. */
const namesMax = 100;
/** New names that are looked through for slips, and organisations that they are held against. */
const hintedMax = 300;
const standingMax = 5_000;
const hintsMax = 30;
/** Names after which others get their turn. */
const perTurn = 20;

const called = ({ name, businessId }: NamedOrganisation): string =>
  businessId === null ? shown(name) : `${shown(name)} (${businessId})`;

/** Names that are nearly those of others, which stand in the programme or come with the same file. */
async function slips(db: Db, scope: Scope, made: readonly NamedOrganisation[]): Promise<FileNote[]> {
  const all = [...(await namedOrganisations(db, scope, standingMax)), ...made.slice(0, hintedMax)];
  const plain = all.map(({ name }) => plainName(name));
  const first = all.length - Math.min(made.length, hintedMax);
  const notes: FileNote[] = [];
  for (let at = first; at < all.length && notes.length < hintsMax; at++) {
    if ((at - first + 1) % perTurn === 0) await setImmediate();
    // Of two new ones that are near each other the second is told.
    const others = plain.slice(0, at);
    const near = nearName(plain[at] ?? "", others);
    const [one, other] = [all[at], near === undefined ? undefined : all[others.indexOf(near)]];
    if (one === undefined || other === undefined) continue;
    notes.push({ pointer: "", code: "employerNear", values: { name: called(one), near: called(other) } });
  }
  return notes;
}

/**
 * What is to be said of employers that an import makes organisations of: all their names, and those that may be slips.
 * @param code in which tense
 */
export async function employerNotes(
  db: Db,
  scope: Scope,
  made: readonly NamedOrganisation[],
  code: "employersToMake" | "employersMade",
): Promise<FileNote[]> {
  if (made.length === 0) return [];
  const names = made.slice(0, namesMax).map(({ name }) => shown(name));
  const list = [...names, ...(made.length > namesMax ? ["…"] : [])].join(" · ");
  return [{ pointer: "", code, values: { count: made.length, names: list } }, ...(await slips(db, scope, made))];
}

/** Gathers the employers that a file names. */
export class Employers {
  readonly #named = new Map<string, NamedOrganisation>();

  see({ name, businessId }: NamedOrganisation): void {
    const key = `${businessId ?? ""} ${nameKey(name)}`;
    if (!this.#named.has(key)) this.#named.set(key, { name, businessId });
  }

  /** What is to be said of those that are not in the programme yet. */
  async notes(db: Db, scope: Scope): Promise<FileNote[]> {
    const made = await organisationsToMake(db, scope, [...this.#named.values()]);
    return employerNotes(db, scope, made, "employersToMake");
  }
}
