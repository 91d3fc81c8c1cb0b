import type { LinkColumns, OpeningInput } from "@tuttu/schema";
import { type LinkedTexts, linksByText, linkTexts, type TextLinker, type TextToLink } from "../../links/index.ts";
import type { OpeningRows } from "../domain/aggregate.ts";
import { type RowTools, runningTextOf } from "../domain/rows-of-input.ts";

type Worded = Pick<OpeningInput, "skills" | "occupationText" | "textLanguage" | "description" | "tasks">;

const textsOf = ({ skills, occupationText, textLanguage: language }: Worded): TextToLink[] => [
  ...skills.map(({ text }) => ({ kind: "skill" as const, text, language })),
  { kind: "occupation", text: occupationText, language, posted: true },
];

interface LinkOptions {
  /** Whether running text is read as well; a file of many does without where time is short. */
  readonly running?: boolean;
}

/** Links the texts of openings: to be called before the transaction that writes them. */
export function linkOpenings(
  linker: TextLinker,
  inputs: readonly Worded[],
  { running = true }: LinkOptions = {},
): Promise<LinkedTexts> {
  return linkTexts(
    linker,
    inputs.flatMap(textsOf),
    running ? inputs.map((input) => ({ text: runningTextOf(input), language: input.textLanguage })) : [],
  );
}

const noLinks: ReadonlyMap<string, LinkColumns> = new Map();

/** How the rows of one opening get ids and links; unchanged words keep what they have. */
export function rowTools(
  linked: LinkedTexts,
  language: string,
  before: OpeningRows | null,
  freshId: RowTools["freshId"],
): RowTools {
  const known = {
    skill: before === null ? noLinks : linksByText(before.skills),
    occupation: before === null ? noLinks : linksByText([before.opening]),
  };
  const readBefore =
    before === null
      ? null
      : runningTextOf({
          description: before.opening.description,
          tasks: JSON.parse(before.opening.tasks) as string[],
        });
  return {
    freshId,
    link: (kind, written) => linked.choose(kind, written, language, known[kind]),
    mentions: (running) =>
      before !== null && running === readBefore ? before.opening.mentions : linked.mentions(running),
  };
}
