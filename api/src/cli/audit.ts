import { readTrail } from "../audit/index.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";
import { readOptions, wholeNumber } from "./options.ts";
import { withHouse } from "./with-house.ts";

export const command: Command = {
  summary: "print who did what",
  help: `tuttu audit [--subject ID] [--last N] [--json]

Prints the trail of changes, newest first: when, who, what, to which thing. Names of fields and states, no texts.

  --subject ID   only what happened to this thing or person
  --last N       how many (50)
  --json         print a list`,
  async run(args, output) {
    const { values } = readOptions(args, { subject: { type: "string" }, last: { type: "string", default: "50" } }, 0);
    if (values.subject !== undefined && !values.subject.includes("_")) throw new UsageError("--subject must be an id");
    const last = wholeNumber("last", values.last, 1, 10_000);
    return withHouse(async (house) => {
      const trail = await readTrail(house.contextOf("audit"), { last, subjectId: values.subject });
      const lines = trail.map(
        (one) => `${one.at}  ${one.action}  ${one.subjectId}  by ${one.actorKind} ${one.actorId ?? ""}`,
      );
      output.result(trail, lines);
      return exitCodes.done;
    });
  },
};
