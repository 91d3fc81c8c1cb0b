import type { Client } from "../../fixtures/client.ts";
import type { World } from "../../permissions/world/open-world.ts";
import type { Strangers } from "./row.ts";

interface Question {
  readonly as: "coordinator" | "counsellorWith" | "coordinatorForeign";
  readonly path: string;
  /** Whom the answer must not show. */
  readonly never: readonly (keyof Strangers)[];
}

const always = ["erased", "restricted", "foreign", "unknown"] as const;

/** What staff ask: lists with and without words, filters and facets, and matches. */
export const questionsOf = ({ programme }: World): readonly Question[] => [
  { as: "coordinator", path: "/candidates?limit=5&facets=region,state,skill", never: always },
  { as: "coordinator", path: "/candidates?limit=5&q=glazier&state=published", never: [...always, "withdrawn"] },
  { as: "coordinator", path: "/candidates?limit=50&sort=available&state=published", never: [...always, "withdrawn"] },
  { as: "counsellorWith", path: "/candidates?limit=50", never: [...always, "uncounselled", "withdrawn"] },
  { as: "counsellorWith", path: "/candidates?limit=5&q=glazier", never: [...always, "uncounselled", "withdrawn"] },
  {
    as: "coordinatorForeign",
    path: "/candidates?limit=50",
    never: ["erased", "restricted", "uncounselled", "unknown"],
  },
  { as: "coordinator", path: "/openings?limit=5&q=nurse", never: always },
  { as: "coordinator", path: `/openings/${programme.openingA}/matches?limit=20`, never: [...always, "withdrawn"] },
  {
    as: "counsellorWith",
    path: `/openings/${programme.openingA}/matches?limit=20`,
    never: [...always, "uncounselled"],
  },
];

interface Shown {
  readonly items: readonly { readonly id?: string; readonly candidate?: { readonly id: string } }[];
  readonly degraded?: boolean;
}

export interface Told {
  readonly ms: number;
  readonly wrong: readonly string[];
}

/** Asks as somebody of the staff, and says whom the answer shows and must not. */
export async function askAs(client: Client, { path, never }: Question, ids: Strangers): Promise<Told> {
  const began = performance.now();
  const answer = await client.get<Shown>(path);
  const ms = performance.now() - began;
  if (answer.status !== 200) return { ms, wrong: [`${path}: ${answer.status} ${answer.text.slice(0, 200)}`] };
  const shown = answer.body.items.map(({ id, candidate }) => id ?? candidate?.id ?? "");
  const wrong = never.filter((kind) => answer.text.includes(ids[kind])).map((kind) => `${path}: ${kind}`);
  if (new Set(shown).size < shown.length) wrong.push(`${path}: somebody twice`);
  return { ms, wrong };
}
