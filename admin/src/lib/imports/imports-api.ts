import { type Api, api, ask, move, once } from "#lib/api/client.ts";
import type { paths } from "#lib/api/schema.d.ts";

export type ImportRun = Api["ImportRun"];
export type ImportRow = Api["ImportRow"];
export type ImportKind = ImportRun["kind"];
type Upload = NonNullable<paths["/imports"]["post"]["parameters"]["query"]>;

export type Encoding = NonNullable<Upload["encoding"]>;
export const encodings = ["windows-1252", "utf-8", "utf-16le"] as const satisfies readonly Encoding[];

/** The place of a fault as people read it: a column's own header, or a path in a JSON record. */
export const placeIn = (run: ImportRun, pointer: string): string =>
  run.format === "csv" ? pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~") : pointer;

/** How a refused file would read as Windows-1252: the quoted words of the refusal. */
export const sampleIn = (detail: string): string | undefined => /[“”](.+)”/su.exec(detail)?.[1];

export const listImports = (cursor: string | undefined, signal: AbortSignal): Promise<Api["ImportPage"]> =>
  ask(api.GET("/imports", { params: { query: cursor ? { cursor } : {} }, signal }));

export const getImport = (id: string, signal: AbortSignal): Promise<ImportRun> =>
  ask(api.GET("/imports/{id}", { params: { path: { id } }, signal }));

export const importRows = (
  id: string,
  query: { state?: ImportRow["state"][]; warned?: "true"; cursor?: string | undefined; limit?: number },
  signal: AbortSignal,
): Promise<Api["ImportRowPage"]> => ask(api.GET("/imports/{id}/rows", { params: { path: { id }, query }, signal }));

/** Sends a file to be read and checked; nothing is written until the run is confirmed. */
export const upload = (file: File, query: Upload): Promise<ImportRun> =>
  ask(
    api.POST("/imports", {
      params: { query: { ...query, fileName: file.name.slice(0, 200) }, header: once() },
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as BodyInit,
      headers: { "content-type": "application/octet-stream" },
    }),
  );

/** Writes what was checked but for the lines to leave out, whole or not at all; `publish: false` leaves new records as drafts. */
export const confirmImport = (run: ImportRun, publish: boolean, leaveOut: readonly number[]): Promise<ImportRun> =>
  ask(
    api.POST("/imports/{id}/confirm", {
      params: { path: { id: run.id }, header: move(run) },
      body: { publish, leaveOut: [...leaveOut] },
    }),
  );

export const cancelImport = (run: ImportRun): Promise<ImportRun> =>
  ask(api.POST("/imports/{id}/cancel", { params: { path: { id: run.id }, header: move(run) } }));

/** Address of the person's own rows with what is wrong, which the browser downloads: the operation `reportImportErrors`. */
export const errorsFileOf = (run: ImportRun): string => `/api/v1/imports/${run.id}/faulty-rows`;

export const importColumns = (kind: ImportKind, signal: AbortSignal): Promise<Api["ImportColumns"]> =>
  ask(api.GET("/imports/columns", { params: { query: { kind } }, signal }));

/** Address of a table to fill in: the operation `getImportTemplate`. */
export const templateOf = (kind: ImportKind): string => `/api/v1/imports/template?kind=${kind}&format=csv`;
