import { groups } from "../../world/actors.ts";
import type { World } from "../../world/open-world.ts";
import { cells, type Row, type Rows } from "../matrix.ts";
import { oneProfile, staffOfProfile } from "./patterns.ts";

const { outside, without, candidates, members, counsellors, coordinators } = groups;
const params = ({ programme }: World) => ({ id: programme.person });

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
  putHintsAside: { params, body: () => ({ aside: ["goals"] }), cells: oneProfile },
  pauseCandidate: move("published"),
  withdrawCandidate: move("published"),
  publishCandidate: move("paused"),
  restoreCandidate: {
    params: ({ programme }) => ({ id: programme.unsigned }),
    before: (world) => world.setState("candidate", world.programme.unsigned, "withdrawn"),
    cells: staffOfProfile,
  },
};
