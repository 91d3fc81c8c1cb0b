import type { Candidate, Opening, Organisation } from "@tuttu/schema";
import type { Client } from "../fixtures/client.ts";
import { made } from "../fixtures/records.ts";

/** A page of the admin by what people call it. */
export interface NamedPage {
  readonly name: string;
  readonly path: string;
  /** What is refused behind it by right, `refused 401`. */
  readonly expected?: readonly string[];
}

/** Things of the demo that the pages of single things are opened with. */
export interface Subjects {
  readonly candidate: string;
  readonly opening: string;
  /** One that is closed. */
  readonly ended: string;
  readonly organisation: string;
  readonly import: string;
  readonly skill: string;
  readonly occupation: string;
  /** Best candidates of the opening, best first. */
  readonly ranked: readonly string[];
}

type List<T> = { readonly items: readonly T[] };

const first = <T>({ items }: List<T>): T => {
  const [item] = items;
  if (item === undefined) throw new Error("The demo has nothing of this kind");
  return item;
};

/** Looks up what the demo has; `importId` names a run that was made for the purpose. */
export async function subjectsOf(staff: Client, importId: string): Promise<Subjects> {
  const get = async <T>(path: string) => made(await staff.get<List<T>>(path));
  const opening = first(await get<Opening>("/openings?q=planner&state=published&limit=1")).id;
  const ranking = await get<{ candidate: Candidate }>(`/openings/${opening}/matches?limit=4`);
  return {
    opening,
    ended: first(await get<Opening>("/openings?state=closed&limit=1")).id,
    ranked: ranking.items.map(({ candidate }) => candidate.id),
    candidate: first(ranking).candidate.id,
    organisation: first(await get<Organisation>("/organisations?limit=1")).id,
    import: importId,
    skill: first(await get<{ id: string }>("/skills/suggest?q=cooking")).id,
    occupation: first(await get<{ id: string }>("/skills/suggest?q=nurse&kind=occupation")).id,
  };
}

/** Every page of the staff's desk. */
export const staffPages = (of: Subjects): readonly NamedPage[] => [
  { name: "the overview", path: "/staff" },
  { name: "the list of candidates", path: "/staff/candidates" },
  { name: "a candidate's best openings", path: `/staff/candidates/${of.candidate}` },
  { name: "a candidate's skills", path: `/staff/candidates/${of.candidate}?tab=skills` },
  { name: "a candidate's profile", path: `/staff/candidates/${of.candidate}?tab=profile` },
  { name: "a candidate being edited", path: `/staff/candidates/${of.candidate}/edit` },
  { name: "a new candidate", path: "/staff/candidates/new" },
  { name: "the list of openings", path: "/staff/openings" },
  { name: "an opening's ranking, one why open", path: `/staff/openings/${of.opening}?open=${of.ranked[0]}` },
  { name: "an opening with a person beside it", path: `/staff/openings/${of.opening}?person=${of.ranked[1]}` },
  { name: "an opening's demands", path: `/staff/openings/${of.opening}?tab=demands` },
  { name: "an opening's text", path: `/staff/openings/${of.opening}?tab=about` },
  { name: "an opening that is closed", path: `/staff/openings/${of.ended}` },
  { name: "openings without a good match", path: "/staff/openings?match=weak" },
  { name: "an opening being edited", path: `/staff/openings/${of.opening}/edit` },
  { name: "a new opening", path: "/staff/openings/new" },
  {
    name: "a comparison",
    path: `/staff/openings/${of.opening}/compare?${of.ranked.map((id) => `candidate=${id}`).join("&")}`,
  },
  { name: "the list of organisations", path: "/staff/organisations" },
  { name: "an organisation", path: `/staff/organisations/${of.organisation}` },
  { name: "the invitations", path: "/staff/invitations" },
  { name: "people to invite from a table", path: "/staff/invitations/table" },
  { name: "the imports", path: "/staff/imports" },
  { name: "an import's preview", path: `/staff/imports/${of.import}` },
  { name: "the linking of skills", path: "/staff/linking" },
  { name: "the linking of occupations", path: "/staff/linking?kind=occupation" },
  { name: "the words that were decided", path: "/staff/linking?view=decided" },
  { name: "the tree of skills", path: "/staff/taxonomy" },
  { name: "a skill", path: `/staff/taxonomy/${of.skill}` },
  { name: "an occupation", path: `/staff/taxonomy/${of.occupation}` },
  { name: "the programme", path: "/staff/programme" },
  { name: "how a match is counted", path: "/staff/scoring" },
  { name: "the account", path: "/account" },
];

/** Pages of whoever has not signed in. */
export const publicPages: readonly NamedPage[] = [
  { name: "the door", path: "/" },
  { name: "a link that was mailed", path: "/sign-in/link" },
  { name: "an invitation that opens nothing", path: "/invitation" },
  {
    name: "a programme that takes nobody by itself",
    path: "/join/prg_00000000-0000-7000-8000-00000000dead",
    expected: ["refused 404"],
  },
  { name: "an address that nobody has", path: "/nothing-here", expected: ["refused 401"] },
];

/** A candidate's own pages. */
export const candidatePages = (opening: string): readonly NamedPage[] => [
  { name: "my day", path: "/me" },
  { name: "my openings", path: "/me/openings" },
  { name: "my profile", path: "/me/profile" },
  ...["about", "strengths", "work", "education", "skills", "languages", "wishes", "help", "contact", "blocked"].map(
    (part) => ({ name: `my profile: ${part}`, path: `/me/profile?part=${part}` }),
  ),
  { name: "what employers see of me", path: "/me/card" },
  { name: "a copy of my data, and erasing it", path: "/me/rights" },
  { name: "who has looked at me", path: "/me/looks" },
  { name: "an opening for me", path: `/me/openings/${opening}` },
  { name: "my account", path: "/account" },
];

/** Every page of an employer. */
export const employerPages = (opening: string, talent: string): readonly NamedPage[] => [
  { name: "the employer's openings", path: "/employer" },
  { name: "an opening of the employer", path: `/employer/openings/${opening}` },
  { name: "people for the employer's opening", path: `/employer/openings/${opening}/people` },
  { name: "the search for people", path: "/employer/talent" },
  { name: "a person's card", path: `/employer/talent/${talent}` },
  { name: "an opening that the employer edits", path: `/employer/openings/${opening}/edit` },
  { name: "the employer's organisation, people and terms", path: "/employer/organisation" },
  { name: "a new opening of the employer", path: "/employer/openings/new" },
];
