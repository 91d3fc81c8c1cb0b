import { candidateDoc, openingDoc } from "../../documents/build.ts";
import type { DocType } from "../../documents/fields.ts";
import type { IndexDoc } from "../../documents/index-doc.ts";
import type { CandidateRecord, OpeningRecord, SharedRecord } from "../../documents/records.ts";
import type { IndexChange, SearchEngine, VersionedDoc } from "../port.ts";
import type { SearchPage, SearchQuery } from "../query.ts";
import { mintScope, type ScopeParts, type ScopeToken } from "../scope-token.ts";
import { parseTyped } from "../text/index.ts";

const bare: Omit<SharedRecord, "id"> = {
  corpus: "staff",
  programmeId: "prg_a",
  state: "published",
  headline: "",
  skills: [],
  occupations: [],
  languages: [],
  municipalities: [],
  regions: [],
  workModes: [],
  workingTimes: [],
  contractTypes: [],
  startOn: null,
  eqf: null,
  profileLanguage: null,
  orderedAt: 0,
};

/** A candidate that says nothing but what is given. */
export const person = (id: string, given: Partial<CandidateRecord> = {}): IndexDoc =>
  candidateDoc({
    ...bare,
    texts: [],
    searchStatus: "looking",
    counsellorId: null,
    blockedOrganisationIds: [],
    id,
    ...given,
  });

export const opening = (id: string, given: Partial<OpeningRecord> = {}): IndexDoc =>
  openingDoc({ ...bare, texts: [], employer: "", organisationId: "org_a", kind: "job", id, ...given });

/** Skills by name, each a concept of its own whose only label is the name. */
export const skills = (...names: string[]): SharedRecord["skills"] =>
  names.map((name) => ({ concept: { id: `skl_${name}`, labels: [name] }, text: name, level: null }));

export const atLevel = (id: string, level: 1 | 2 | 3 | 4 | null): SharedRecord["skills"][number] => ({
  concept: { id, labels: [] },
  text: "",
  level,
});

export const scopeOf = (parts: Partial<ScopeParts> = {}): ScopeToken =>
  mintScope({ corpus: "staff", types: ["candidate", "opening"], programmes: ["prg_a"], tieKey: "", ...parts });

export const put = (doc: IndexDoc, version = 1n): Extract<IndexChange, { op: "put" }> => ({ op: "put", doc, version });
export const remove = (
  { corpus, type, id }: Pick<IndexDoc, "corpus" | "type" | "id">,
  version: bigint,
  why: "withdrawn" | "erased" = "withdrawn",
): IndexChange => ({ op: "remove", corpus, type, id, version, why });

export const fill = (engine: SearchEngine, ...docs: IndexDoc[]) =>
  engine.apply(
    docs.map((doc) => put(doc)),
    {},
  );

export async function* streamOf(docs: Iterable<IndexDoc>, version = 1n): AsyncGenerator<VersionedDoc> {
  for (const doc of docs) yield { doc, version };
}

type Asked = Partial<Omit<SearchQuery, "text">> & {
  readonly typed?: string;
  readonly text?: SearchQuery["text"];
  readonly scope?: ScopeToken;
};

/** Asks with sensible rest; `typed` goes through the same door as what people type. */
export function ask(engine: SearchEngine, { typed, scope = scopeOf(), ...given }: Asked = {}): Promise<SearchPage> {
  const type: DocType = given.type ?? "candidate";
  return engine.query(
    {
      type,
      where: { and: [] },
      facets: [],
      sort: "relevance",
      page: { size: 20 },
      locale: "en",
      ...given,
      text: given.text ?? (typed === undefined ? undefined : parseTyped(typed).text),
    },
    scope,
    {},
  );
}

/** Ids of the first page, in order. */
export const idsOf = async (page: Promise<SearchPage>): Promise<string[]> => (await page).hits.map(({ id }) => id);

/** Ids that match, in no order. */
export const found = async (engine: SearchEngine, asked: Asked): Promise<string[]> =>
  (await idsOf(ask(engine, asked))).sort();
