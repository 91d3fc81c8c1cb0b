#!/usr/bin/env node
import { type Command, exitCodes, RefusedError, UsageError } from "./command.ts";
import { openOutput } from "./output.ts";

const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  serve: () => import("./serve.ts"),
  migrate: () => import("./migrate.ts"),
  seed: () => import("./seed.ts"),
  import: () => import("./import.ts"),
  reindex: () => import("./reindex.ts"),
  evaluate: () => import("./evaluate.ts"),
  tune: () => import("./tune.ts"),
  bench: () => import("./bench.ts"),
  backup: () => import("./backup.ts"),
  restore: () => import("./restore.ts"),
  audit: () => import("./audit.ts"),
  account: () => import("./account.ts"),
  code: () => import("./code.ts"),
};

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(10)}${(await load()).command.summary}`),
  );
  return ["tuttu <command> [options]", "", ...lines, "", "tuttu <command> --help tells more."].join("\n");
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const isJson = rest.includes("--json");
  const output = openOutput(isJson);
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(`${await overview()}\n`);
    return name === undefined ? exitCodes.usage : exitCodes.done;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    process.stderr.write(`There is no command ${JSON.stringify(name)}.\n\n${await overview()}\n`);
    return exitCodes.usage;
  }
  const { command } = await load();
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(`${command.help}\n`);
    return exitCodes.done;
  }
  return command.run(
    rest.filter((arg) => arg !== "--json"),
    output,
  );
}

const explain = (error: unknown): number => {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    process.stderr.write(`${message}\nSee: tuttu ${process.argv[2]} --help\n`);
    return exitCodes.usage;
  }
  process.stderr.write(`${message}\n`);
  if (error instanceof RefusedError) return exitCodes.refused;
  if (error instanceof Error && error.name !== "ConfigError" && error.stack !== undefined) {
    process.stderr.write(`${error.stack.split("\n").slice(1, 6).join("\n")}\n`);
  }
  return exitCodes.failed;
};

process.exitCode = await main(process.argv.slice(2)).catch(explain);
