import type { CandidateInput, LinkColumns } from "@tuttu/schema";
import { type LinkedTexts, linksByText, linkTexts, type TextLinker, type TextToLink } from "../../links/index.ts";
import type { CandidateRows } from "../domain/aggregate.ts";
import type { RowTools } from "../domain/row-tools.ts";
import { runningTextOf } from "../domain/rows-of-input.ts";

function textsOf(input: CandidateInput): TextToLink[] {
  const language = input.textLanguage;
  const occupations = [
    ...input.targetOccupations.map(({ text }) => text),
    ...input.experience.map(({ title }) => title),
    input.headline,
  ];
  return [
    ...input.skills.map(({ text }) => ({ kind: "skill" as const, text, language })),
    ...occupations.map((text) => ({ kind: "occupation" as const, text, language })),
  ];
}

interface LinkOptions {
  /** Whether running text is read as well; a file of many does without where time is short. */
  readonly running?: boolean;
}

/** Links the texts of profiles: to be called before the transaction that writes them. */
export function linkCandidates(
  linker: TextLinker,
  inputs: readonly CandidateInput[],
  { running = true }: LinkOptions = {},
): Promise<LinkedTexts> {
  return linkTexts(
    linker,
    inputs.flatMap(textsOf),
    running ? inputs.map((input) => ({ text: runningTextOf(input), language: input.textLanguage })) : [],
  );
}

const noLinks: ReadonlyMap<string, LinkColumns> = new Map();

/** How the rows of one profile get ids and links; unchanged words keep what they have. */
export function rowTools(
  linked: LinkedTexts,
  language: string,
  before: CandidateRows | null,
  freshId: RowTools["freshId"],
): RowTools {
  const known = {
    skill: before === null ? noLinks : linksByText(before.skills),
    occupation: before === null ? noLinks : linksByText([...before.occupations, ...before.experience]),
  };
  const stored = before?.candidate;
  return {
    freshId,
    link: (kind, written) => linked.choose(kind, written, language, known[kind]),
    headlineProposals: (headline) =>
      stored?.headline === headline ? stored.headline_proposals : linked.proposals("occupation", headline, language),
    mentions: (running) =>
      stored !== undefined && runningTextOf(stored) === running ? stored.mentions : linked.mentions(running),
  };
}
