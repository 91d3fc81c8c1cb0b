import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../matrix/ask.ts";
import { operations } from "../matrix/operations.ts";
import { rows } from "../matrix/rows/index.ts";
import { type ActorName, actors, type VariantName, variants } from "../world/actors.ts";
import { type CanaryPerson, canariesOf, canaryPeople, cardCanariesOf } from "../world/canaries.ts";
import type { World } from "../world/open-world.ts";
import { Failures, type Figure, figure, type Hunt } from "./figure.ts";

type Who = ActorName | VariantName;

/** Whose profile an actor may read; a word of anybody else's in an answer is a leak. */
const mayRead: Partial<Record<Who, readonly CanaryPerson[]>> = {
  self: ["person"],
  otherCandidate: ["other"],
  restrictedCandidate: ["restricted"],
  foreignCandidate: ["foreign"],
  counsellorWith: ["person"],
  coordinator: ["person", "other", "restricted"],
  coordinatorForeign: ["foreign"],
  administratorReason: ["person", "other", "restricted"],
};

/** Whose card an employer may read; the person has blocked one of them. */
const mayReadCard: Partial<Record<Who, readonly CanaryPerson[]>> = {
  memberA: ["person", "other"],
  adminA: ["person", "other"],
  memberB: ["person", "other"],
  memberBlocked: ["other"],
  memberForeign: ["foreign"],
};

/** As it may stand in an artefact: plain, in an address, in base64 at each of three offsets. */
function formsOf(word: string): string[] {
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.from("x".repeat(offset) + word)
      .toString("base64")
      .replace(/=+$/, "");
    return text.slice(offset === 0 ? 0 : offset + 1, -2).toLowerCase();
  });
  return [word, encodeURIComponent(word), ...base64];
}

const found = (text: string, person: CanaryPerson, known: readonly string[]): string | undefined => {
  const folded = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const hidden = canariesOf(person).filter((word) => !known.includes(word));
  return hidden.find((word) => formsOf(word).some((form) => folded.includes(form)));
};

/** What is asked beside the row's own request: words that would find a person whose text is searched. */
const searches = (operationId: string): (Record<string, string> | undefined)[] =>
  operationId.startsWith("list") || operationId.startsWith("suggest")
    ? [undefined, ...canaryPeople.map((person) => ({ q: canariesOf(person)[0] ?? "" }))]
    : [undefined];

/** R5: identifying words of each person, in every answer to every actor and in everything that is written beside. */
export async function canaries(world: World, hunt: Hunt = {}): Promise<Figure> {
  const failures = new Failures(hunt);
  let artefacts = 0;
  const look = (name: string, text: string, allowed: readonly CanaryPerson[], cards: readonly CanaryPerson[] = []) => {
    artefacts += 1;
    for (const person of canaryPeople) {
      const onCard = cards.includes(person) ? cardCanariesOf(person) : [];
      const word = allowed.includes(person) ? undefined : found(text, person, onCard);
      if (word !== undefined) failures.add(`${name}: ${word}`);
    }
  };
  await failures.during(async () => {
    for (const operation of operations) {
      const row = rows[operation.id];
      if (row === undefined) continue;
      await world.restoreSessions();
      for (const who of [...actors, ...variants]) {
        for (const query of operation.parameters.some(({ name }) => name === "q")
          ? searches(operation.id)
          : [undefined]) {
          await row.before?.(world);
          const answer = await ask(world, operation, row, world.as[who], query === undefined ? {} : { query });
          // What was asked may stand in what is answered to the one who asked.
          const echo = query?.q === undefined ? answer.text : answer.text.replaceAll(query.q, "");
          const headers = [...answer.headers].flat().join(" ");
          look(`${operation.id} as ${who}`, `${headers} ${echo}`, mayRead[who] ?? [], mayReadCard[who] ?? []);
        }
      }
    }
    look("log", world.log.join("\n"), []);
    for (const file of mailFiles(world)) look(file, readFileSync(file, "utf8"), []);
  });
  const planted = canaryPeople.length * canariesOf("person").length;
  return figure(5, "canaries", { planted, artefacts, leaks: failures.all.length }, failures);
}

function mailFiles({ app }: World): string[] {
  const folder = join(app.folder, "mail");
  return existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];
}
