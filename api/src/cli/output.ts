import { type Progress, progressOn } from "./progress.ts";

/** Where a command writes: people read standard error as it goes on, results go to standard output. */
export interface Output {
  /** True where `--json` asks for one JSON value and nothing else on standard output. */
  readonly isJson: boolean;
  /** A line for people; goes to standard error under `--json`. */
  say(line?: string): void;
  /** The result: as JSON under `--json`, else the given lines. */
  result(value: unknown, lines?: readonly string[]): void;
  progress(label: string, total?: number): Progress;
}

export function openOutput(isJson: boolean): Output {
  const say = (line = "") => {
    (isJson ? process.stderr : process.stdout).write(`${line}\n`);
  };
  return {
    isJson,
    say,
    result(value, lines = []) {
      if (isJson) process.stdout.write(`${JSON.stringify(value)}\n`);
      else for (const line of lines) say(line);
    },
    progress: (label, total) => progressOn(process.stderr, label, total),
  };
}
