import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { tuttu } from "../../fixtures/command-line.ts";
import type { World } from "../world/open-world.ts";
import { builtArtefacts } from "./artefacts.ts";
import { Failures, type Figure, figure } from "./figure.ts";

/** Addresses that frameworks and libraries open where nobody has closed them. */
const doors = [
  "/metrics",
  "/debug",
  "/debug/pprof",
  "/.env",
  "/.git/config",
  "/server-status",
  "/api/auth/ok",
  "/api/auth/sign-up/email",
  "/api/auth/sign-in/email",
  "/api/auth/update-user",
  "/api/auth/get-session",
  "/api/v1/auth/ok",
  "/api/v1/session/sign-up",
  "/api/v1/accounts",
] as const;

const count = (data: string, table: string): number => {
  const db = new Sqlite(join(data, "tuttu.db"), { readonly: true });
  try {
    return (db.prepare(`select count(*) as n from "${table}"`).get() as { n: number }).n;
  } finally {
    db.close();
  }
};

/** A house without the demo, opened once. */
const begin = async (data: string): Promise<void> => {
  for (const command of ["migrate", "audit"]) await tuttu(data, [command]);
};

const passwordOf = (data: string): string =>
  /password in this installation: (\S+)/.exec(readFileSync(join(data, "demo-sign-ins.txt"), "utf8"))?.[1] ?? "";

/** Two fresh installations: what each begins with, and what they must not share. */
async function freshFaults(folder: string): Promise<string[]> {
  const faults: string[] = [];
  const [one, two, bare] = ["one", "two", "bare"].map((name) => join(folder, name)) as [string, string, string];
  for (const data of [one, two]) if ((await tuttu(data, ["seed"])).code !== 0) faults.push("the demo is not seeded");
  await begin(bare);
  if (count(bare, "account") !== 0) faults.push("an installation without demo has an account");
  const passwords = [passwordOf(one), passwordOf(two)];
  if (passwords[0] === passwords[1] || passwords.some((password) => password.length < 12)) {
    faults.push("two installations share the demo's password, or it is short");
  }
  const secrets = [one, two, bare].map((data) => readFileSync(join(data, "secret"), "utf8").trim());
  if (new Set(secrets).size !== secrets.length || secrets.some((secret) => secret.length < 43)) {
    faults.push("two installations share a secret, or it is short");
  }
  for (const [name, mode] of [
    ["secret", 0o600],
    ["tuttu.db", 0o600],
    ["demo-sign-ins.txt", 0o600],
    [".", 0o700],
  ] as const) {
    if ((statSync(join(one, name)).mode & 0o777) !== mode) faults.push(`${name} is open to others`);
  }
  return faults;
}

/** A secret that could be guessed, and the demo where others can reach it, are refused. */
async function refusalFaults(folder: string): Promise<string[]> {
  const faults: string[] = [];
  const weak = join(folder, "weak");
  await begin(weak);
  writeFileSync(join(weak, "secret"), "c2hvcnQ\n");
  if ((await tuttu(weak, ["audit"])).code === 0) faults.push("a short secret is taken");
  const { complained, code } = await tuttu(join(folder, "open"), ["seed"], { env: { HOST: "0.0.0.0" } });
  if (code !== 3 || !/loopback/i.test(complained)) faults.push("the demo is seeded where others can reach it");
  return faults;
}

async function doorFaults({ app }: World): Promise<string[]> {
  const faults: string[] = [];
  for (const path of doors) {
    for (const method of ["GET", "POST"]) {
      const headers = { origin: new URL(app.config.baseUrl).origin };
      const { status } = await app.house.app.request(path, { method, headers });
      // Without built pages an address that might be one of them is unavailable.
      if (status < 400 || status === 500) faults.push(`${method} ${path}: ${status}`);
    }
  }
  const viewer = await (await app.house.app.request("/api/docs/start.js")).text();
  if (!viewer.includes("supportedSubmitMethods: []") || !viewer.includes("validatorUrl: null"))
    faults.push("the documentation sends requests");
  return faults;
}

const lock = fileURLToPath(new URL("../../../package-lock.json", import.meta.url));

/** Where a package is from unless the lockfile says otherwise. */
const registry = "https://registry.npmjs.org/";

/** Packages that are not exactly what the lockfile says: without digest, or from elsewhere. */
function unpinned(): string[] {
  const { packages } = JSON.parse(readFileSync(lock, "utf8")) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([name, { link }]) => name.includes("node_modules/") && link !== true)
    .filter(([, { resolved, integrity }]) => !integrity || !(resolved ?? registry).startsWith(registry))
    .map(([name]) => `${name} is not pinned`);
}

/** R37: nothing of a fresh installation is known beforehand, and nothing is open that nobody has opened. */
export async function hygiene(world: World, folder: string): Promise<Figure> {
  const failures = new Failures({});
  const defaults = [...(await freshFaults(folder)), ...(await refusalFaults(folder))];
  const open = await doorFaults(world);
  const maps = builtArtefacts().filter(
    ({ name, text }) => name.endsWith(".map") || text.includes("sourceMappingURL=data:"),
  );
  const pins = unpinned();
  for (const one of [...defaults, ...open, ...pins]) failures.add(one);
  for (const { name } of maps) failures.add(`${name} shows the sources`);
  const counts = { defaults: defaults.length, doors: doors.length, open: open.length, unpinned: pins.length };
  return figure(37, "hygiene", { ...counts, source_maps: maps.length }, failures);
}
