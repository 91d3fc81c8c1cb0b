import type { OpeningInput } from "../openings-api.ts";

type Demand = NonNullable<OpeningInput["languages"]>[number];
const isSame = (a: Demand, b: Demand) => a.language === b.language && a.cefr === b.cefr && a.need === b.need;

/**
 * Pointers of the tasks that are to be told: of languages that somebody requires here. One that came without a task, as
 * files may bring it, stands as it is until the language itself is edited.
 * @param before what stood when the form was opened
 */
export const tasksMissing = (languages: readonly Demand[], before: readonly Demand[]): string[] =>
  languages.flatMap((one, at) => {
    const isMissing = one.need === "requirement" && !one.task?.trim();
    const stands = before.some((other) => isSame(one, other) && !other.task?.trim());
    return isMissing && !stands ? [`/languages/${at}/task`] : [];
  });
