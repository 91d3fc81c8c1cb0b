import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { rooms } from "./house.ts";
import { laws } from "./laws.ts";
import { allPaths, house, readSource, sourcesLike } from "./sources.ts";

type Locked = { resolved?: string; link?: boolean; hasInstallScript?: boolean };
type Package = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };

const packageFiles = ["package.json", ...rooms.map((room) => `${room}/package.json`)];

test("the lockfile names no registry: whoever installs uses their own", () => {
  const { packages } = JSON.parse(readSource("package-lock.json").text) as { packages: Record<string, Locked> };
  const addressed = Object.entries(packages).filter(
    ([, { resolved, link }]) => resolved !== undefined && link !== true,
  );
  expect(addressed.map(([name]) => name)).toEqual([]);
  expect(readSource("package-lock.json").text).not.toMatch(/"resolved": "https?:/);
});

test.each(packageFiles)("%s pins every dependency to one exact version", (path) => {
  const { dependencies, devDependencies } = JSON.parse(readSource(path).text) as Package;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, pin]) => !/^\d+\.\d+\.\d+$/.test(pin),
  );
  expect(loose).toEqual([]);
});

test("one dependency has one version in the whole house", () => {
  const pins = new Map<string, Set<string>>();
  for (const path of packageFiles) {
    const { dependencies, devDependencies } = JSON.parse(readSource(path).text) as Package;
    for (const [name, pin] of Object.entries({ ...dependencies, ...devDependencies })) {
      pins.set(name, (pins.get(name) ?? new Set()).add(pin));
    }
  }
  expect([...pins].filter(([, versions]) => versions.size > 1)).toEqual([]);
});

test("no file names a folder of somebody's machine", () => {
  const machine = /(?:^|["'`\s(=])(?:\/(?:work|home|root|Users)\/[\w.-]+|[A-Z]:\\Users\\)/m;
  const text = sourcesLike(/\.(ts|svelte|cjs|css|html|json|md|sh|yml|yaml)$|^\.ci\/[a-z]+$/, /^api\/openapi\.json$/);
  const top = ["package.json", "turbo.json", ".npmrc", ".biome.json", ".knip.json"].map(readSource);
  expect([...text, ...top].filter((source) => machine.test(source.text)).map(({ path }) => path)).toEqual([]);
});

describe("api/openapi.json", () => {
  test("stands, and is what people read in a change: OpenAPI 3.1", () => {
    expect(allPaths().includes("api/openapi.json"), "npm run build writes it").toBe(true);
    expect(JSON.parse(readSource("api/openapi.json").text)).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
  });

  test("is what the routes make: the build changes nothing that is committed", ({ skip }) => {
    if (process.env.CI === undefined) skip("only CI compares the built document with the committed one");
    const changed = execFileSync("git", ["status", "--porcelain", "--", "api/openapi.json"], { cwd: house });
    expect(changed.toString()).toBe("");
  });
});

describe("the laws", () => {
  const shown = sourcesLike(/^tests\/architecture\/.*\.test\.ts$/)
    .map(({ text }) => text)
    .join("\n");

  test.each(laws)("$id has a test that upholds it", ({ id }) => {
    expect(shown.includes(`title("${id}")`), "no test bears its title").toBe(true);
    expect(new RegExp(`uphold\\(\\s*"${id}"`).test(shown), "no test calls uphold for it").toBe(true);
  });

  test("are numbered without a gap", () => {
    expect(laws.map(({ id }) => id)).toEqual(laws.map((_, at) => `L${at + 1}`));
  });
});
