import type { Candidate } from "@tuttu/schema";
import type { TestApp } from "../../fixtures/open-test-app.ts";
import { asCandidate, type SignedIn } from "../../fixtures/people.ts";
import { aCandidate, made, moved } from "../../fixtures/records.ts";
import { checked, confirmed } from "../../fixtures/uploads.ts";

/** Somebody in whose every text there is a word that stands nowhere else. */
export interface CanaryPerson {
  readonly id: string;
  readonly own: SignedIn;
  readonly name: string;
  readonly words: readonly string[];
}

export interface Desks {
  readonly programmeId: string;
  readonly coordinator: SignedIn;
  readonly administrator: SignedIn;
  readonly member: SignedIn;
}

const letters = (number: number): string =>
  [...String(7_777_777 + number * 1_234_567)].map((digit) => "bcdfghklmp"[Number(digit)]).join("");

/** Words that nobody else has, noted as they are given out. */
function canaries(number: number) {
  const words: string[] = [];
  const word = (what: string): string => {
    const made = `${letters(number)}${what}${letters(number)}`;
    words.push(made);
    return made;
  };
  return { words, word };
}

/** A person in every place that the house has: profile, card, indexes, import, invitation, mail, looks, kept answers. */
export async function aCanaryPerson(app: TestApp, desks: Desks, number: number): Promise<CanaryPerson> {
  const { programmeId, coordinator, administrator, member } = desks;
  const { words, word } = canaries(number);
  const name = `Ama ${word("name")}`;
  const person = await aCandidate(coordinator, {
    preferredName: name,
    howToSayIt: word("say"),
    legalName: word("legal"),
    email: `${word("mail")}@example.org`,
    externalRef: word("ref"),
    headline: `Baker of ${word("headline")}`,
    goals: `To bake ${word("goal")}`,
    about: `I am ${word("about")}`,
    strengths: [{ name: word("strength"), reason: `since ${word("reason")}` }],
    skills: [{ text: "first aid" }, { text: word("skill"), evidence: [{ kind: "voucher", note: word("note") }] }],
    experience: [
      { title: word("job"), employerName: word("firm"), place: word("town"), deeds: [`Did ${word("deed")}`] },
    ],
    education: [{ field: word("field"), degree: word("degree"), institution: word("school") }],
    credentials: [{ name: word("paper"), kind: "course", issuer: word("issuer"), number: word("number") }],
    helpOffers: [{ topic: word("help"), form: "call" }],
    contactLinks: [{ kind: "portfolio", url: `https://example.org/${word("link")}` }],
  });
  const path = `/candidates/${person.id}`;
  const own = await asCandidate(app, programmeId, person.id);
  await moved<Candidate>(own, path, "publish", person.etag);
  await app.house.worker.drain();
  await administrator.get(path, { "tuttu-reason": `asked by ${word("typed")}` });
  const { items } = made(
    await member.get<{ items: { id: string }[] }>(`/talent?q=${words.find((one) => one.includes("headline"))}`),
  );
  for (const { id } of items) made(await member.get(`/talent/${id}`));
  await app.anonymous.post("/session/link", { email: own.email });
  return { id: person.id, own, name, words: [...words, own.email.slice(0, 23)] };
}

/** The same people once more in a file that is imported, and in one that waits for a decision. */
export async function importAgain(app: TestApp, coordinator: SignedIn, people: readonly CanaryPerson[]): Promise<void> {
  const cell = ({ words }: CanaryPerson, what: string) => words.find((word) => word.includes(what)) ?? "";
  const table = (phone: string) =>
    [
      "id,name,email,phone",
      ...people.map((one) => `${cell(one, "ref")},${one.name},${cell(one, "mail")}@example.org,${phone}`),
    ].join("\n");
  await confirmed(coordinator, await checked(app, coordinator, table("+358401234567")));
  await checked(app, coordinator, table("+358407654321"));
}
