import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { SerializedError, UserConsoleLog } from "vitest";
import type { Reporter, TestCase, TestModule, TestRunEndReason, TestSuite, Vitest } from "vitest/node";
import type { Absence } from "../needs/needs.ts";
import { describeFailure } from "./failure.ts";
import { brokenPromises, countLine, type Skip, skipLines } from "./tally.ts";

const house = fileURLToPath(new URL("../..", import.meta.url));

const absenceOf = (test: TestCase): Absence | undefined => {
  let at: TestCase | TestSuite | TestModule = test;
  while (at.type !== "module") {
    const { absence } = at.meta() as { absence?: Absence };
    if (absence !== undefined) return absence;
    at = at.parent;
  }
  return undefined;
};

/** Suites (and the file itself) whose set-up or tear-down failed, each with its errors. */
const brokenSuites = (module: TestModule): (TestModule | TestSuite)[] =>
  [module, ...module.children.allSuites()].filter((suite) => suite.errors().length > 0);

const titleOf = (module: TestModule, rest: string): string =>
  [`[${module.project.name}] ${relative(house, module.moduleId)}`, rest].filter((part) => part !== "").join(" > ");

/**
 * The house's one reporter: a line per file, failures at once and readable, then one line per reason for skipped
 * tests, then `N passed, N failed` as the very last line. A file that cannot be loaded, a set-up that fails and a
 * need of `TUTTU_REQUIRE` that is absent count as failures.
 */
export default class CountingReporter implements Reporter {
  #byName = false;
  #last = countLine({ passed: 0, failed: 1 });
  readonly #logs = new Map<string, string>();

  onInit(vitest: Vitest): void {
    this.#byName = vitest.config.testNamePattern !== undefined;
    // Vitest may still speak while it closes; the count comes after everything else.
    process.once("exit", () => process.stdout.write(`${this.#last}\n`));
  }

  onUserConsoleLog(log: UserConsoleLog): void {
    if (process.env.CI === undefined) process.stdout.write(log.content);
    else if (log.taskId !== undefined) this.#logs.set(log.taskId, (this.#logs.get(log.taskId) ?? "") + log.content);
  }

  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests()];
    const failed = tests.filter((test) => test.result().state === "failed");
    const broken = brokenSuites(module);
    const ran = tests.filter((test) => test.result().state !== "skipped");
    const word = failed.length + broken.length > 0 ? "FAILED " : ran.length === 0 ? "skipped" : "ok     ";
    const ms = Math.round(module.diagnostic().duration);
    console.log(`${word} ${titleOf(module, "")} (${ran.length} of ${tests.length} ran, ${ms} ms)`);
    for (const suite of broken) {
      const name = suite.type === "suite" ? `set-up or tear-down of ${suite.fullName}` : "the file itself";
      console.log(describeFailure(titleOf(module, name), suite.errors(), house));
    }
    for (const test of failed) {
      console.log(describeFailure(titleOf(module, test.fullName), test.result().errors ?? [], house));
      const said = this.#logs.get(test.id);
      if (said !== undefined) console.log(`    it said:\n${said}`);
    }
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: TestRunEndReason): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const skips = this.#skipsOf(tests, new Set(modules.flatMap(brokenSuites)));
    for (const error of unhandled) console.log(describeFailure("outside of any test", [error], house));
    for (const line of skipLines(skips)) console.log(line);
    const broken = brokenPromises(skips, process.env.TUTTU_REQUIRE);
    for (const need of broken) console.log(`FAILED ${need} is named in TUTTU_REQUIRE, yet its tests were skipped`);
    const beyond = modules.flatMap(brokenSuites).length + unhandled.length + broken.length;
    const failed = count("failed") + beyond + (reason === "interrupted" ? 1 : 0);
    this.#end({ passed: count("passed"), failed });
  }

  #skipsOf(tests: readonly TestCase[], broken: ReadonlySet<TestModule | TestSuite>): Skip[] {
    const below = (test: TestCase): boolean => {
      for (let at: TestSuite | TestModule = test.parent; ; at = at.parent) {
        if (broken.has(at)) return true;
        if (at.type === "module") return false;
      }
    };
    return tests.flatMap((test): Skip[] => {
      const result = test.result();
      if (result.state !== "skipped") return [];
      const absence = absenceOf(test);
      if (this.#byName && absence === undefined && result.note === undefined) return [];
      const note = below(test) ? "their set-up failed" : result.note;
      return [{ project: test.project.name, file: relative(house, test.module.moduleId), note, absence }];
    });
  }

  #end(count: { passed: number; failed: number }): void {
    this.#last = countLine(count);
    if (count.failed > 0) process.exitCode = 1;
    // `.ci/test` looks for this file: without it Vitest died before it could count.
    mkdirSync(new URL("../../test-results/", import.meta.url), { recursive: true });
    writeFileSync(new URL("../../test-results/count", import.meta.url), `${this.#last}\n`);
  }
}
