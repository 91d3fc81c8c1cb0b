import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** One text of a linking or title task, with the concept ids that are right where the folder tells them. */
export interface LinkingItem {
  readonly task: string;
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly context: string | null;
  /** Last parts of concept URIs, or ids of documents; empty in a folder without answers. */
  readonly right: readonly string[];
}

/** Last part of a URI, or the id itself. */
export const bareId = (uri: string): string => (uri.startsWith("http") ? uri.slice(uri.lastIndexOf("/") + 1) : uri);

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function itemOf(task: string, line: string, place: string): LinkingItem {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(line) as Record<string, unknown>;
  } catch {
    throw new Error(`${place}: not JSON`);
  }
  const gold = Array.isArray(value.gold) ? value.gold.filter((id): id is string => typeof id === "string") : [];
  return {
    task: text(value.task) || task,
    id: text(value.id),
    language: text(value.lang),
    text: text(value.text),
    context: text(value.context) || null,
    right: gold.map(bareId),
  };
}

async function jsonLines(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".jsonl")).sort();
  const read = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return new Map(files.map((name, i) => [name.slice(0, -".jsonl".length), read[i] as string]));
}

/** Items of every task in `linking/` and `titles/` of an evaluation folder, by task; missing folders are no error. */
export async function readItems(folder: string): Promise<Map<string, readonly LinkingItem[]>> {
  const out = new Map<string, readonly LinkingItem[]>();
  for (const part of ["linking", "titles"]) {
    for (const [task, content] of await jsonLines(join(folder, part))) {
      const lines = content.split("\n").filter((line) => line.trim() !== "");
      out.set(
        task,
        lines.map((line, i) => itemOf(task, line, `${part}/${task}.jsonl:${i + 1}`)),
      );
    }
  }
  return out;
}

/** Documents of a title task: id and title. */
export async function readCorpus(folder: string, task: string): Promise<readonly (readonly [string, string])[]> {
  const content = await readFile(join(folder, "titles", `${task}.corpus.tsv`), "utf8");
  return content
    .split("\n")
    .filter((line) => line.includes("\t"))
    .map((line) => {
      const cut = line.indexOf("\t");
      return [line.slice(0, cut), line.slice(cut + 1)] as const;
    });
}
