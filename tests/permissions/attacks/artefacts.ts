import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tuttu } from "../../fixtures/command-line.ts";
import type { World } from "../world/open-world.ts";

export interface Artefact {
  readonly name: string;
  readonly text: string;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Every file below a folder of the repository, as text; none where it was not built. */
function filesBelow(folder: string): Artefact[] {
  const whole = join(root, folder);
  if (!existsSync(whole)) return [];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: path.slice(root.length), text: readFileSync(path, "latin1") }));
}

/** What browsers are given, and the contract with its examples. */
export const builtArtefacts = (): Artefact[] => [
  { name: "api/openapi.json", text: readFileSync(join(root, "api/openapi.json"), "utf8") },
  ...filesBelow("admin/build"),
];

/** What a command tells machines of the world, at its most talkative. */
export async function commandArtefact(world: World): Promise<Artefact> {
  const args = ["audit", "--json", "--last", "10000"];
  const { code, said, complained } = await tuttu(world.app.folder, args, { env: { LOG_LEVEL: "debug" } });
  if (code !== 0) throw new Error(`tuttu ${args.join(" ")} ended with ${code}: ${complained}`);
  return { name: "tuttu audit --json", text: said + complained };
}

/** Private keys, hashes, tokens and addresses with a password, whoever's they are. */
const shapes: Readonly<Record<string, RegExp>> = {
  "a password's hash": /scrypt\$\d|\$2[aby]\$\d\d\$|\$argon2/,
  "a private key": /-----BEGIN [A-Z ]*PRIVATE KEY/,
  "an address with a password": /\b(?:postgres(?:ql)?|smtps?):\/\/[^\s:/@"']+:[^\s@"']+@/,
  "a session cookie": /(?:__Host-)?tuttu=[\w%.-]{20,}/,
  "a link that signs in": /sign-in\/link#[\w-]{20,}/,
};

/** Which secrets stand in a text: those that are known by their value, and what looks like one. */
export function secretsIn(text: string, known: Readonly<Record<string, string>>): string[] {
  const values = Object.entries(known).filter(([, value]) => value !== "" && text.includes(value));
  const looks = Object.entries(shapes).filter(([, shape]) => shape.test(text));
  return [...values, ...looks].map(([name]) => name);
}
