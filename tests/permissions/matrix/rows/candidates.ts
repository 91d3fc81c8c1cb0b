import { groups } from "../../world/actors.ts";
import type { World } from "../../world/open-world.ts";
import { cells, type Row, type Rows } from "../matrix.ts";
import { oneProfile, staffOfProfile } from "./patterns.ts";

const params = ({ programme }: World) => ({ id: programme.person });

const { outside, without, candidates, members, counsellors, coordinators, strangers } = groups;

/** Only the person, and who runs the programme: those whose caseload it is in ask them. */
const oneErasure = (status: 200 | 422) =>
  cells({
    401: [outside],
    403: [without, members, counsellors, "administrator"],
    404: [strangers, "coordinatorForeign"],
    [status]: ["self", "coordinator"],
  });

const move = (from: string): Row => ({
  params,
  before: (world) => world.setState("candidate", world.programme.person, from),
  cells: oneProfile,
});

export const candidateRows: Rows = {
  listCandidates: {
    cells: cells({
      401: [outside],
      403: [without, members, "administrator"],
      200: [candidates, counsellors, coordinators],
    }),
  },
  createCandidate: {
    body: () => ({ preferredName: "Somebody New", headline: "Carpenter" }),
    cells: cells({
      401: [outside],
      403: [without, candidates, members, "administrator"],
      201: [counsellors, coordinators],
    }),
  },
  getCandidate: { params, cells: oneProfile },
  changeCandidate: { params, body: () => ({ goals: "To work near the harbour" }), cells: oneProfile },
  readCv: {
    params,
    query: () => ({ fileName: "cv.json" }),
    body: () => ({ basics: { label: "Baker" }, skills: [{ name: "baking" }] }),
    headers: { "content-type": "application/octet-stream" },
    cells: oneProfile,
  },
  listOpeningMatches: { params, cells: oneProfile },
  getHintsAside: { params, cells: oneProfile },
  listLooks: { params, cells: oneProfile },
  putHintsAside: { params, body: () => ({ aside: ["goals"] }), cells: oneProfile },
  pauseCandidate: move("published"),
  withdrawCandidate: move("published"),
  publishCandidate: move("paused"),
  exportCandidate: { params, cells: oneProfile },
  exportCandidatePage: { params, cells: oneProfile },
  previewErasure: { params, cells: oneErasure(200) },
  // Another name than the profile's: whoever may is told so, and the person stays for the next cell.
  eraseCandidate: { params, body: () => ({ name: "Nobody of that name" }), cells: oneErasure(422) },
  restoreCandidate: {
    params: ({ programme }) => ({ id: programme.unsigned }),
    before: (world) => world.setState("candidate", world.programme.unsigned, "withdrawn"),
    cells: staffOfProfile,
  },
};
