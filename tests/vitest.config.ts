import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const tests = fileURLToPath(new URL(".", import.meta.url));
const house = fileURLToPath(new URL("..", import.meta.url));

/** Machines that run this are small and often shared: a slow answer is not yet a wrong one. */
const patience = { testTimeout: 30_000, hookTimeout: 60_000, teardownTimeout: 10_000 };

/** Files of a `shared` suite follow one another in a process and load what they test once: they change nothing in it. */
type Suite = { name: string; root?: string; include: string[]; shared?: boolean };

const suites: readonly Suite[] = [
  {
    name: "unit",
    root: house,
    shared: true,
    include: ["{schema,search,api}/src/**/*.test.ts", "api/client/**/*.test.ts", "admin/src/**/*.test.ts"],
  },
  { name: "contract", include: ["contract/**/*.test.ts"] },
  { name: "permissions", include: ["permissions/**/*.test.ts"] },
  { name: "architecture", include: ["{architecture,reporter,needs}/**/*.test.ts"], shared: true },
  { name: "browser", include: ["browser/**/*.test.ts"] },
  { name: "journeys", include: ["journeys/**/*.test.ts"] },
];

const project = ({ name, root = tests, include, shared = false }: Suite): TestProjectInlineConfiguration => ({
  test: {
    name,
    root,
    include,
    exclude: ["**/node_modules/**", "**/build/**", "**/.svelte-kit/**"],
    environment: "node",
    pool: "forks",
    isolate: !shared,
    ...patience,
  },
});

export default defineConfig({
  test: {
    root: tests,
    pool: "forks",
    // One more than the processors of a small machine: many files wait for a clock, a process or a browser.
    maxWorkers: 3,
    globalSetup: [fileURLToPath(new URL("fixtures/templates/around-run.ts", import.meta.url))],
    reporters: [fileURLToPath(new URL("reporter/counting-reporter.ts", import.meta.url))],
    projects: suites.map(project),
  },
});
