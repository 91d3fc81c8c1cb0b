import { locales, ProgrammeInput } from "@tuttu/schema";
import { createProgramme, listProgrammes } from "../programmes/index.ts";
import { type Command, exitCodes, RefusedError, UsageError } from "./command.ts";
import { readOptions } from "./options.ts";
import { withHouse } from "./with-house.ts";

export const command: Command = {
  summary: "make a programme, or list those there are",
  help: `tuttu programme NAME [--region REGION] [--funder FUNDER] [--language en|fi|sv] [--json]
tuttu programme [--json]

The first makes a programme: what candidates, openings and the people who run them belong to. The second lists them.
Afterwards \`tuttu account MAIL --name NAME --role coordinator --programme NAME\` lets its first coordinator in.

  --region REGION       where it works, such as "Southwest Finland"
  --funder FUNDER       who pays for it
  --language LANGUAGE   its working language; en unless given
  --json                print {"id": …, "name": …}, or a list of them`,
  async run(args, output) {
    const options = { region: { type: "string" }, funder: { type: "string" }, language: { type: "string" } } as const;
    const { values, positionals } = readOptions(args, options, 1);
    const { region, funder, language = "en" } = values;
    const locale = locales.find((one) => one === language);
    if (locale === undefined) throw new UsageError(`--language must be one of ${locales.join(", ")}`);
    const [name] = positionals;
    if (name === undefined && Object.keys(values).length > 0) throw new UsageError("Name the programme.");
    return withHouse(async (house) => {
      const ctx = house.contextOf("programme");
      const known = (await listProgrammes(ctx)).map((one) => ({ id: one.id, name: one.name }));
      if (name === undefined) {
        const none = ['There is none yet: `tuttu programme "NAME"` makes one.'];
        output.result(known, known.length === 0 ? none : known.map((one) => `${one.id}  ${one.name}`));
        return exitCodes.done;
      }
      if (known.some((one) => one.name === name)) throw new RefusedError(`There is a programme "${name}" already.`);
      const input = ProgrammeInput.safeParse({ name, region, funder, locale });
      if (!input.success) throw new UsageError("A name has 1 to 120 characters, a region 80 and a funder 160 at most.");
      const made = await createProgramme(ctx, { ...input.data, coordinator: null });
      output.result({ id: made.id, name: made.name }, [
        `${made.id}  ${made.name}`,
        `Let its coordinator in: tuttu account MAIL --name NAME --role coordinator --programme "${made.name}"`,
      ]);
      return exitCodes.done;
    });
  },
};
