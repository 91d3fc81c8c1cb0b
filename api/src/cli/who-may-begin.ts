import { countStaff } from "../accounts/index.ts";
import type { House } from "../app/index.ts";
import { listProgrammes } from "../programmes/index.ts";

/** What a start says of a house that nobody can use yet, and how it is begun; nothing of any other. */
export async function whoMayBegin(house: House): Promise<readonly string[]> {
  const ctx = house.contextOf("start");
  if ((await countStaff(ctx.db)) === 0) {
    return [
      "Nobody can sign in yet. Let the first administrator in, and then make a programme:",
      '  npm run tuttu -- account you@example.org --name "Your Name" --role administrator',
    ];
  }
  if ((await listProgrammes(ctx)).length > 0) return [];
  return [
    "There is no programme yet. An administrator who signs in is asked for the first one; or:",
    '  npm run tuttu -- programme "Name of the programme"',
  ];
}
