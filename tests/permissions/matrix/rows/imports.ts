import type { World } from "../../world/open-world.ts";
import type { Row, Rows } from "../matrix.ts";
import { running, runningOne } from "./patterns.ts";

const params = ({ programme }: World) => ({ id: programme.import });
const move: Row = {
  params,
  before: (world) => world.setState("import_run", world.programme.import, "checked"),
  cells: runningOne,
};

export const importRows: Rows = {
  listImports: { cells: running(200) },
  listImportColumns: { query: () => ({ kind: "candidates" }), cells: running(200) },
  getImportTemplate: { query: () => ({ kind: "openings" }), cells: running(200) },
  uploadImport: {
    query: () => ({ kind: "candidates", fileName: "people.csv" }),
    body: () => "preferredName,headline\nNew Person,Baker\n",
    headers: { "content-type": "text/csv" },
    cells: running(201),
  },
  getImport: { params, cells: runningOne },
  listImportRows: { params, cells: runningOne },
  reportImportErrors: { params, cells: runningOne },
  cancelImport: move,
  confirmImport: { ...move, body: () => ({}) },
};
