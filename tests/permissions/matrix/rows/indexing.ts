import { groups } from "../../world/actors.ts";
import { cells, type Rows } from "../matrix.ts";

const { outside, without, candidates, members, counsellors, coordinators, staff } = groups;

/** Indexes hold every programme, so looking after them is the administrator's alone. */
const administrator = (status: 200 | 201) =>
  cells({
    401: [outside],
    403: [without, candidates, members, counsellors, coordinators],
    [status]: ["administrator"],
  });

export const indexingRows: Rows = {
  readSearchState: { cells: cells({ 401: [outside], 403: [without, candidates, members], 200: [staff] }) },
  readSearchEngines: { cells: administrator(200) },
  startIndexRun: {
    before: (world) => world.endIndexRuns(),
    body: () => ({ engine: "embedded", kind: "check" }),
    cells: administrator(201),
  },
  getIndexRun: { params: ({ indexRun }) => ({ id: indexRun }), cells: administrator(200) },
  retryParked: { body: () => ({ engine: "embedded" }), cells: administrator(200) },
};
