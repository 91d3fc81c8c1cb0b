import type { CandidateInput } from "@tuttu/schema";
import { namesSomething } from "./evidence.ts";
import type { CandidateText } from "./refusal-texts.ts";

export interface InputFault {
  readonly pointer: string;
  readonly text: CandidateText;
}

function languagesTwice({ languages }: CandidateInput): InputFault[] {
  const seen = new Set<string>();
  return languages.flatMap(({ language }, at) => {
    const twice = seen.has(language);
    seen.add(language);
    return twice ? [{ pointer: `/languages/${at}/language`, text: "languageTwice" as const }] : [];
  });
}

function danglingEvidence({ skills, experience, credentials }: CandidateInput): InputFault[] {
  const targets = { experience: experience.map(() => ""), credentials: credentials.map(() => "") };
  return skills.flatMap(({ evidence }, at) =>
    evidence.flatMap((one, place) =>
      namesSomething(one, targets)
        ? []
        : [{ pointer: `/skills/${at}/evidence/${place}/position`, text: "noSuchItem" as const }],
    ),
  );
}

type ConceptKind = "skill" | "occupation";

/** Decisions for concepts that the classification does not have. */
function unknownConcepts(input: CandidateInput, knows: (kind: ConceptKind, id: string) => boolean): InputFault[] {
  const lists = [
    ["skills", "skill", input.skills],
    ["targetOccupations", "occupation", input.targetOccupations],
    ["experience", "occupation", input.experience],
  ] as const;
  return lists.flatMap(([field, kind, items]) =>
    items.flatMap(({ conceptId }, at) =>
      conceptId === undefined || conceptId === null || knows(kind, conceptId)
        ? []
        : [{ pointer: `/${field}/${at}/conceptId`, text: "noSuchConcept" as const }],
    ),
  );
}

/** What a whole profile must hold beyond the shape of its fields. */
export const inputFaults = (
  input: CandidateInput,
  knows: (kind: ConceptKind, id: string) => boolean,
): readonly InputFault[] => [...languagesTwice(input), ...danglingEvidence(input), ...unknownConcepts(input, knows)];

/** Whether there is anything that matching and search could find the person by. */
export const canBeFound = (parts: {
  readonly skills: readonly unknown[];
  readonly experience: readonly unknown[];
  readonly occupations: readonly unknown[];
}): boolean => parts.skills.length + parts.experience.length + parts.occupations.length > 0;
