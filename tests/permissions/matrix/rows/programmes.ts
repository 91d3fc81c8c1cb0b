import { groups } from "../../world/actors.ts";
import type { World } from "../../world/open-world.ts";
import { cells, type Rows } from "../matrix.ts";
import { everyDesk, runningOne } from "./patterns.ts";

const { outside, without, candidates, members, counsellors, coordinators, staff } = groups;
const params = ({ programme }: World) => ({ id: programme.id });

const forStaff = cells({ 401: [outside], 403: [without, candidates, members], 200: [staff] });

export const programmeRows: Rows = {
  listProgrammes: { cells: everyDesk },
  createProgramme: {
    body: () => ({ name: "A third programme" }),
    cells: cells({
      401: [outside],
      403: [without, candidates, members, counsellors, coordinators],
      201: ["administrator"],
    }),
  },
  getProgramme: {
    params,
    cells: cells({
      401: [outside],
      403: [without],
      404: ["foreignCandidate", "memberForeign", "coordinatorForeign"],
      200: [
        ["self", "otherCandidate", "restrictedCandidate"],
        ["memberA", "adminA", "memberB", "memberBlocked", "memberUnvetted"],
        counsellors,
        ["coordinator", "administrator"],
      ],
    }),
  },
  changeProgramme: { params, body: () => ({ funder: "A fund" }), cells: runningOne },
  listStaff: { cells: forStaff },
  readOverview: { cells: forStaff },
};
