export { candidateDoc, openingDoc } from "./build.ts";
export { bucketOf, markOf } from "./digest.ts";
export {
  type Corpus,
  corpora,
  type DocPart,
  type DocType,
  docParts,
  docTypes,
  type EnumField,
  enumFields,
  enumFieldsOf,
  type NumberField,
  numberFields,
  type TextField,
  textFields,
} from "./fields.ts";
export { type CandidateDoc, cefrOrder, type DocSkill, type IndexDoc, type OpeningDoc } from "./index-doc.ts";
export { levelsReached } from "./parts.ts";
export type { CandidateRecord, OpeningRecord, SkillRecord } from "./records.ts";
