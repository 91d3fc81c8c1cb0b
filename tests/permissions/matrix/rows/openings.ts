import { groups } from "../../world/actors.ts";
import type { World } from "../../world/open-world.ts";
import { cells, type Row, type Rows } from "../matrix.ts";
import { everyDesk, oneOpening } from "./patterns.ts";

const { outside, without, candidates, members, counsellors, ownMembers, otherMembers } = groups;
const params = ({ programme }: World) => ({ id: programme.openingA });

const move = (from: string, body?: unknown): Row => ({
  params,
  before: (world) => world.setState("opening", world.programme.openingA, from),
  ...(body === undefined ? {} : { body: () => body }),
  cells: oneOpening,
});

const ranking = cells({
  401: [outside],
  403: [without, candidates, members, "administrator"],
  404: ["coordinatorForeign"],
  200: [counsellors, "coordinator"],
});

const published: Pick<Row, "before"> = {
  before: (world) => world.setState("opening", world.programme.openingA, "published"),
};

export const openingRows: Rows = {
  listOpenings: { cells: everyDesk },
  createOpening: {
    body: ({ programme }) => ({ organisationId: programme.organisationA, title: "Cook" }),
    cells: cells({
      401: [outside],
      403: [without, candidates, counsellors],
      // The organisation in the body is somebody else's: told as one that does not exist.
      422: [otherMembers, "coordinatorForeign"],
      201: [ownMembers, "coordinator", "administrator"],
    }),
  },
  getOpening: {
    ...published,
    params,
    cells: cells({
      401: [outside],
      403: [without],
      404: ["foreignCandidate", otherMembers, "coordinatorForeign"],
      200: [
        ["self", "otherCandidate", "restrictedCandidate"],
        ownMembers,
        counsellors,
        ["coordinator", "administrator"],
      ],
    }),
  },
  changeOpening: { ...published, params, body: () => ({ duration: "a year" }), cells: oneOpening },
  pauseOpening: move("published"),
  publishOpening: move("paused"),
  closeOpening: move("published", { reason: "cancelled" }),
  listCandidateMatches: { ...published, params, cells: ranking },
  compareCandidates: {
    ...published,
    params,
    query: ({ programme }) => ({ candidate: programme.person }),
    cells: cells({
      401: [outside],
      403: [without, candidates, members, "administrator"],
      404: ["counsellorWithout", "coordinatorForeign"],
      200: ["counsellorWith", "coordinator"],
    }),
  },
};
