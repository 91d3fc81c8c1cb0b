import { groups } from "../../world/actors.ts";
import type { World } from "../../world/open-world.ts";
import { cells, type Row, type Rows } from "../matrix.ts";
import { everyDesk, running, runningOne } from "./patterns.ts";

const { outside, without, candidates, counsellors, ownMembers, otherMembers } = groups;
const params = ({ programme }: World) => ({ id: programme.organisationA });
/** One without members, so that suspending it changes nobody's rights. */
const spare = ({ programme }: World) => ({ id: programme.organisationSpare });

const moved = (from: string): Row => ({
  params: spare,
  body: () => ({ note: "Asked on the phone" }),
  before: (world) => world.setState("organisation", world.programme.organisationSpare, from),
  cells: runningOne,
});

export const organisationRows: Rows = {
  listOrganisations: { cells: everyDesk },
  createOrganisation: { body: () => ({ name: "A new employer" }), cells: running(201) },
  getOrganisation: {
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
  changeOrganisation: {
    params,
    body: () => ({ about: "We bake." }),
    cells: cells({
      401: [outside],
      403: [without, candidates, counsellors, "memberA", otherMembers],
      404: ["coordinatorForeign"],
      200: ["adminA", "coordinator", "administrator"],
    }),
  },
  readVetting: { params, cells: runningOne },
  reviewOrganisation: moved("applied"),
  vetOrganisation: moved("under_review"),
  refuseOrganisation: moved("under_review"),
  suspendOrganisation: moved("vetted"),
};
