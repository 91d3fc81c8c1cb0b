import { bucketOf, contentDigest } from "../../../documents/digest.ts";
import { type Cefr, cefrOrder, type IndexDoc } from "../../../documents/index-doc.ts";
import type { VersionedDoc } from "../../port.ts";
import { nameKey } from "../../text/name-key.ts";
import type { TextColumns } from "../../text/text-of.ts";
import { hashOf, scramble } from "../../tie-order.ts";
import { wordsOf } from "./words.ts";

/** A document as the server keeps it. Numbers that were not said are absent, so that no range holds them. */
export type ServerDoc = Readonly<Record<string, unknown>> & {
  readonly id: string;
  /** Decimal: versions are larger than the server's numbers may be. */
  readonly version: string;
};

/** Levels that a skill reaches, for "at least 2". */
const levelsOf = ({ skills }: IndexDoc): string[] =>
  skills.flatMap(({ id, level }) => Array.from({ length: level ?? 0 }, (_, at) => `${id}:${at + 1}`));

const said = <T>(name: string, value: T | null): Record<string, T> => (value === null ? {} : { [name]: value });

/** Every level that one must have reached for `fi:B1`; the bare tags are a field of their own, which is counted. */
const isLevel = (tag: string) => cefrOrder.includes(tag.slice(tag.indexOf(":") + 1) as Cefr) && tag.includes(":");

export function serverDoc({ doc, version }: VersionedDoc, texts: TextColumns): ServerDoc {
  return {
    id: doc.id,
    version: String(version),
    digest: contentDigest(doc),
    bucket: String(bucketOf(doc.id)),
    tie: scramble(hashOf(doc.id), 0),
    nameKey: nameKey(doc.headline),
    orderedAt: doc.orderedAt,
    ...said("startDay", doc.startDay),
    ...said("eqf", doc.eqf),
    ...wordsOf(doc, texts),
    programme: doc.programme,
    state: doc.state,
    municipality: doc.municipalities,
    region: doc.regions,
    workMode: doc.workModes,
    workingTime: doc.workingTimes,
    contractType: doc.contractTypes,
    education: doc.eqf === null ? [] : [String(doc.eqf)],
    ...said("profileLanguage", doc.profileLanguage),
    language: [...new Set(doc.languages.map((tag) => tag.split(":")[0] ?? tag))],
    languageLevel: doc.languages.filter(isLevel),
    skill: doc.skills.map(({ id }) => id),
    skillLevel: levelsOf(doc),
    occupation: doc.occupations,
    isco: doc.iscoGroups,
    ...(doc.type === "candidate"
      ? {
          ...said("counsellor", doc.counsellor),
          searchStatus: doc.searchStatus,
          hiddenFrom: doc.hiddenFrom,
          ...(doc.matching === undefined ? {} : { matching: doc.matching }),
        }
      : { organisation: doc.organisation, kind: doc.kind }),
  };
}
