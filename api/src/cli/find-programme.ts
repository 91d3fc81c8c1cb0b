import type { House } from "../app/index.ts";
import { listProgrammes } from "../programmes/index.ts";
import { UsageError } from "./command.ts";

/**
 * Id of the programme with this id or name; unset, of the only one there is.
 * @throws UsageError that names those there are, or how the first one is made
 */
export async function findProgramme(house: House, wished: string | undefined): Promise<string> {
  const programmes = await listProgrammes(house.contextOf("programme"));
  const found =
    wished === undefined ? programmes : programmes.filter(({ id, name }) => id === wished || name === wished);
  const [one] = found;
  if (one !== undefined && found.length === 1) return one.id;
  if (programmes.length === 0) throw new UsageError('There is no programme yet: `tuttu programme "NAME"` makes one.');
  const names = programmes.map(({ id, name }) => `  ${id}  ${name}`);
  throw new UsageError(["--programme must name one of these:", ...names].join("\n"));
}
