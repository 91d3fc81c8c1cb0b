import {
  candidateFactsOf,
  openingFactsOf,
  readEsco,
  toTaxonomySource,
  type WorldCandidate,
  WorldLinks,
  type WorldOpening,
} from "@tuttu/api";
import {
  buildLinker,
  currentWeights,
  encodeCandidate,
  encodeOpening,
  inferCandidate,
  inferOpening,
  makeMatchModel,
  makeTaxonomy,
} from "@tuttu/search";
import { recordsIn } from "../world/lines.ts";
import { originOf, writeVectorFile } from "./vectors-file.ts";

/** Links and infers a world as an import would, and writes its vectors. Slow: it is no part of what is measured. */
const [, , esco = "", people = "", jobs = "", candidatesFile = "", openingsFile = ""] = process.argv;
const taxonomy = makeTaxonomy(toTaxonomySource(await readEsco(esco)));
const model = makeMatchModel(taxonomy, currentWeights);
const links = new WorldLinks(buildLinker(taxonomy, { light: true }));
const origin = originOf(taxonomy.version);

async function* candidates() {
  for await (const raw of recordsIn<WorldCandidate>(people, Number.POSITIVE_INFINITY)) {
    yield [raw.id, encodeCandidate(inferCandidate(candidateFactsOf(raw, links), model), origin)] as const;
  }
}
async function* openings() {
  for await (const raw of recordsIn<WorldOpening>(jobs, Number.POSITIVE_INFINITY)) {
    yield [raw.identifier, encodeOpening(inferOpening(openingFactsOf(raw, links), model), origin)] as const;
  }
}

await writeVectorFile(openingsFile, openings());
await writeVectorFile(candidatesFile, candidates());
process.stdout.write(JSON.stringify({ taxonomy: taxonomy.version }));
