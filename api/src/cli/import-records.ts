import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type ImportRun, importFormats } from "@tuttu/schema";
import type { Context } from "../app/index.ts";
import { cancelImport, listImportRows, tidyImports, uploadImport } from "../exchange/index.ts";
import { Refusal } from "../http/refusal.ts";
import { exitCodes, RefusedError, UsageError } from "./command.ts";
import { findProgramme } from "./find-programme.ts";
import { followImport, sayStopped } from "./follow-import.ts";
import { readOptions } from "./options.ts";
import type { Output } from "./output.ts";
import { withHouse } from "./with-house.ts";

const encodings = ["utf-8", "utf-16le", "windows-1252"] as const;
const rowsShown = 20;

/** What became of the new ones; nothing before they are written. */
const became = ({ outcome }: ImportRun): string[] =>
  outcome === null
    ? []
    : [
        `  ${outcome.published} published, ${outcome.drafts} drafts${outcome.drafts > 0 && outcome.published === 0 ? " (--publish publishes what is new)" : ""}`,
        ...outcome.reasons.map(({ count, detail }) => `    ${count}: ${detail}`),
      ];

const numbers = ({ rows, linking }: ImportRun): string[] => [
  `  ${rows.new} new, ${rows.changed} changed, ${rows.same} the same, ${rows.faulty} wrong`,
  `  skills: ${Math.round(linking.linked * 100)} % linked, ${Math.round(linking.proposed * 100)} % to be decided, ${Math.round(linking.unlinked * 100)} % not linked`,
];

/** A JSON Pointer as people read it: `/education/0/area` is "education 0 area", a column its own header. */
const placeOf = (pointer: string): string =>
  pointer.slice(1).split("/").join(" ").replaceAll("~1", "/").replaceAll("~0", "~");

async function shownRows(ctx: Context, run: ImportRun, of: "errors" | "warnings"): Promise<string[]> {
  const [count, title, query] =
    of === "errors"
      ? [run.rows.faulty, "Rows that were left aside:", { state: ["faulty" as const] }]
      : [run.rows.warned, "Rows to look at:", { warned: "true" as const }];
  if (count === 0) return [];
  const { items } = await listImportRows(ctx, run.id, { ...query, limit: rowsShown });
  const lines = items.flatMap((row) => [
    ...row[of].map(({ pointer, detail }) =>
      pointer === "" ? `  line ${row.line}: ${detail}` : `  line ${row.line}, ${placeOf(pointer)}: ${detail}`,
    ),
    ...(of === "errors" ? [] : row.alike).map(
      ({ id, name, detail }) => `  line ${row.line}: may be ${name} (${id}), who is here already: ${detail}`,
    ),
  ]);
  return [title, ...lines, ...(count > rowsShown ? [`  … and ${count - rowsShown} more rows`] : [])];
}

/** What is to be said of the file, its rows that are left aside, and values that are left out of the others. */
const complaints = async (ctx: Context, run: ImportRun): Promise<string[]> => [
  ...run.warnings.map(({ detail }) => `  ${detail}`),
  ...(await shownRows(ctx, run, "errors")),
  ...(await shownRows(ctx, run, "warnings")),
];

/** `tuttu import candidates` and `tuttu import openings`. */
export async function importRecords(
  kind: "candidates" | "openings",
  args: readonly string[],
  output: Output,
): Promise<number> {
  const { values, positionals } = readOptions(args, {
    programme: { type: "string" },
    format: { type: "string" },
    encoding: { type: "string" },
    "dry-run": { type: "boolean" },
    publish: { type: "boolean" },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError("Name one file.");
  const format = importFormats.find((one) => one === values.format);
  if (values.format !== undefined && format === undefined) {
    throw new UsageError(`--format must be one of ${importFormats.join(", ")}`);
  }
  const encoding = encodings.find((one) => one === values.encoding);
  if (values.encoding !== undefined && encoding === undefined) {
    throw new UsageError(`--encoding must be one of ${encodings.join(", ")}`);
  }
  const bytes = readFileSync(path);
  return withHouse(async (house) => {
    const ctx = house.contextOf("import", await findProgramme(house, values.programme));
    const began = performance.now();
    await tidyImports(house.contextOf("imports"));
    try {
      const atOnce = values["dry-run"] === true ? undefined : { publish: values.publish === true };
      const taken = await uploadImport(ctx, { bytes, kind, fileName: basename(path), format, encoding, atOnce });
      const { run, isStopped } = await followImport(house, ctx, taken.id, output);
      if (isStopped) {
        output.result(run);
        process.stderr.write(`${sayStopped(run)}\n`);
        return exitCodes.interrupted;
      }
      const wrong = await complaints(ctx, run);
      // A trial leaves nothing behind that somebody might take for an import, nor what stood in the file.
      if (atOnce === undefined && run.state === "checked") await cancelImport(ctx, run);
      const isGood = run.rows.total > run.rows.faulty;
      const ms = Math.round(performance.now() - began);
      const said = `${basename(path)}: ${run.state} after ${(ms / 1000).toFixed(1)} s`;
      output.result({ ...run, ms }, [
        said,
        ...numbers(run),
        ...became(run),
        ...wrong,
        ...(run.error === null ? [] : [run.error]),
      ]);
      if (run.state === "failed") return exitCodes.failed;
      return isGood ? exitCodes.done : exitCodes.refused;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // The places are parts of a request that the operator has not seen; the sentences are about the file.
      const wrong = error.parts.errors ?? [];
      const asksEncoding = wrong.some(({ pointer }) => pointer === "?encoding");
      const details = [
        ...wrong.map(({ detail }) => detail),
        ...(asksEncoding ? [`Here it is named by --encoding, which is one of ${encodings.join(", ")}.`] : []),
      ];
      throw details.length > 0 ? new RefusedError(details.join("\n")) : error;
    }
  });
}
