#!/usr/bin/env node
import { databaseUrlOfProcess } from "../app/config.ts";
import { type Command, exitCodes } from "./command.ts";
import { explainError } from "./explain-error.ts";
import { openOutput } from "./output.ts";

const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  serve: () => import("./serve.ts"),
  migrate: () => import("./migrate.ts"),
  seed: () => import("./seed.ts"),
  import: () => import("./import.ts"),
  reindex: () => import("./reindex.ts"),
  search: () => import("./search.ts"),
  evaluate: () => import("./evaluate.ts"),
  tune: () => import("./tune.ts"),
  bench: () => import("./bench.ts"),
  backup: () => import("./backup.ts"),
  restore: () => import("./restore.ts"),
  audit: () => import("./audit.ts"),
  programme: () => import("./programme.ts"),
  account: () => import("./account.ts"),
  code: () => import("./code.ts"),
};

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(11)}${(await load()).command.summary}`),
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

/** A reader that has seen enough, such as `head`, ends nothing: what is under way is done, and said to nobody. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

function explain(error: unknown): number {
  const { code, lines } = explainError(error, process.argv[2] ?? "", databaseUrlOfProcess());
  process.stderr.write(`${lines.join("\n")}\n`);
  return code;
}

process.once("uncaughtException", (error) => process.exit(explain(error)));
process.exitCode = await main(process.argv.slice(2)).catch(explain);
