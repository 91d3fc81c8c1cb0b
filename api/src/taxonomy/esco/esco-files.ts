import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { EscoProblem } from "./esco-problem.ts";
import { zipEntries } from "./zip-entries.ts";

/** One CSV file of a download, wherever it lies. */
export interface EscoFile {
  /** E.g. "skills_en.csv". */
  readonly name: string;
  /** The archive or folder that holds it, for messages. */
  readonly where: string;
  readonly bytes: number;
  open(): Promise<Readable>;
}

export interface EscoFiles {
  /** By lower-case name. */
  readonly byName: ReadonlyMap<string, EscoFile>;
  /** "1.1.1" when a file or folder name says "v1.1.1", else null. */
  readonly version: string | null;
  close(): void;
}

const depthMax = 3;

async function walk(folder: string, depth: number): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isFile() && /\.(csv|zip)$/i.test(entry.name)) paths.push(path);
    if (entry.isDirectory() && depth < depthMax) paths.push(...(await walk(path, depth + 1)));
  }
  return paths;
}

async function pathsOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return [path];
  if (!found?.isDirectory()) {
    throw new EscoProblem(
      "notFound",
      `There is no file or folder "${path}". Give the ESCO zip, or the folder with the zips.`,
    );
  }
  return walk(path, 0);
}

/** "…/ESCO dataset - v1.1.1 - classification - en - csv.zip" says 1.1.1. */
function versionIn(names: readonly string[]): string | null {
  const versions = new Set(names.flatMap((name) => /\bv\.?\s?(\d+(?:\.\d+){1,2})\b/i.exec(name)?.[1] ?? []));
  if (versions.size > 1) {
    const list = [...versions].sort().join(", ");
    throw new EscoProblem(
      "ambiguousFile",
      `The download mixes ESCO versions (${list}). Keep the files of one version.`,
    );
  }
  return [...versions][0] ?? null;
}

/**
 * Finds the CSV files of an ESCO download: in a zip, in a folder of zips, or in a folder of unpacked CSV files.
 * Throws `EscoProblem` when the path is missing, an archive is unsafe, versions are mixed or a file is there twice.
 */
export async function findEscoFiles(path: string): Promise<EscoFiles> {
  const paths = await pathsOf(path);
  const byName = new Map<string, EscoFile>();
  const closers: (() => void)[] = [];
  const close = () => closers.splice(0).forEach((done) => void done());
  const add = (file: EscoFile) => {
    const key = file.name.toLowerCase();
    const other = byName.get(key);
    if (other) {
      const both = `in ${other.where} and in ${file.where}`;
      throw new EscoProblem("ambiguousFile", `${file.name} is there twice, ${both}. Keep one of them.`, {
        file: file.name,
      });
    }
    byName.set(key, file);
  };
  try {
    for (const found of paths) {
      if (found.toLowerCase().endsWith(".zip")) {
        const zip = await zipEntries(found);
        closers.push(zip.close);
        const inside = zip.entries.filter((entry) => entry.name.toLowerCase().endsWith(".csv"));
        for (const entry of inside.filter((entry) => !entry.name.startsWith("__MACOSX"))) {
          add({ name: basename(entry.name), where: basename(found), bytes: entry.bytes, open: entry.open });
        }
      } else {
        const bytes = (await stat(found)).size;
        add({ name: basename(found), where: found, bytes, open: async () => createReadStream(found) });
      }
    }
    return { byName, version: versionIn([path, ...paths.map((found) => found.slice(path.length))]), close };
  } catch (problem) {
    close();
    throw problem;
  }
}
