import type { OpeningInput } from "@tuttu/schema";
import type { OpeningText } from "./opening-texts.ts";

export interface InputFault {
  readonly pointer: string;
  readonly text: OpeningText;
}

type ConceptKind = "skill" | "occupation";

function languagesTwice({ languages }: OpeningInput): InputFault[] {
  const seen = new Set<string>();
  return languages.flatMap(({ language, need }, at) => {
    const key = `${language} ${need}`;
    const twice = seen.has(key);
    seen.add(key);
    return twice ? [{ pointer: `/languages/${at}/language`, text: "languageTwice" as const }] : [];
  });
}

/** What a whole opening must hold beyond the shape of its fields. */
export function inputFaults(
  input: OpeningInput,
  knows: (kind: ConceptKind, id: string) => boolean,
): readonly InputFault[] {
  const { occupationId } = input;
  const text = "noSuchConcept" as const;
  const isUnknown = (kind: ConceptKind, id: string | null | undefined) =>
    id !== undefined && id !== null && !knows(kind, id);
  return [
    ...languagesTwice(input),
    ...(isUnknown("occupation", occupationId) ? [{ pointer: "/occupationId", text }] : []),
    ...input.skills.flatMap(({ conceptId }, at) =>
      isUnknown("skill", conceptId) ? [{ pointer: `/skills/${at}/conceptId`, text }] : [],
    ),
  ];
}
