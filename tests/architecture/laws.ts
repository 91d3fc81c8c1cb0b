/** One law of the house. `sentence` is what a person reads when it is broken. */
export type Law = { readonly id: LawId; readonly sentence: string };

export type LawId = `L${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17}`;

export const laws: readonly Law[] = [
  {
    id: "L1",
    sentence: "rooms import only along the arrows schema <- search <- api, and only through a package's exports",
  },
  {
    id: "L2",
    sentence: "schema imports zod, kysely and nothing else; it opens no database, file or socket",
  },
  { id: "L3", sentence: "admin imports no other room; its types come from openapi.json alone" },
  {
    id: "L4",
    sentence:
      "search's matching, linking and taxonomy and every domain/ are pure: no node:, no kysely, hono, pino; no clock, no random, no process",
  },
  { id: "L5", sentence: "slices use each other only through index.ts; the graph of slices has no cycle" },
  {
    id: "L6",
    sentence:
      "routes call services, services call repositories and domain; no route imports kysely, no domain imports a service",
  },
  {
    id: "L7",
    sentence:
      "the cast to VisibleCandidate is written in one file; what search keeps of candidates and what employers export take that type only",
  },
  {
    id: "L8",
    sentence:
      "every repository read or write passes narrow(scope, …); a query without it needs a reasoned line in exceptions.ts",
  },
  {
    id: "L9",
    sentence:
      "only database/ and jobs/ name a driver; only engine/meilisearch names meilisearch; only app/config.ts reads process.env",
  },
  {
    id: "L10",
    sentence: "the survey of protected attributes is imported by reports alone; nothing of it is reachable from search",
  },
  {
    id: "L11",
    sentence:
      "every operation of openapi.json has a row in the permission matrix, a call in a test and, unless marked machine-only, a use in admin",
  },
  { id: "L12", sentence: "every table has programme_id or a reason; every migration has a down" },
  {
    id: "L13",
    sentence:
      "no file over 200 lines, no forbidden folder name, no default export (framework files excepted), no any outside *.d.ts",
  },
  {
    id: "L14",
    sentence: "every key exists in en, fi and sv with the same placeholders; no literal text in a .svelte file",
  },
  { id: "L15", sentence: "the top level is the fixed list; dot-folders hold no product code" },
  { id: "L16", sentence: "db is never used inside transaction(…): services get tx from the unit of work" },
  {
    id: "L17",
    sentence:
      "every column of a profile or an opening is told by a contract or has a reason; every field of their inputs stands in a form",
  },
];

export const lawOf = (id: LawId): Law => {
  const law = laws.find((candidate) => candidate.id === id);
  if (law === undefined) throw new Error(`There is no law ${id}`);
  return law;
};

/** The name of the test that shows a law. */
export const title = (id: LawId): string => `${id}: ${lawOf(id).sentence}`;
