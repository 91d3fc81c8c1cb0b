import { groups } from "../../world/actors.ts";
import { cells, type Rows } from "../matrix.ts";
import { oneProfile } from "./patterns.ts";

const { outside, without, candidates, counsellors, coordinators, ownMembers } = groups;
const others = [candidates, counsellors, coordinators, "administrator", "memberUnvetted"] as const;

export const talentRows: Rows = {
  listTalent: {
    cells: cells({
      401: [outside],
      403: [without, ...others],
      200: [ownMembers, ["memberB", "memberBlocked", "memberForeign"]],
    }),
  },
  // As organisation A knows the person; for every other one there is nobody of that name.
  getTalent: {
    params: ({ talentOfA }) => ({ id: talentOfA }),
    before: (world) => world.publishPerson(),
    cells: cells({
      401: [outside],
      403: [without, ...others],
      404: ["memberB", "memberBlocked", "memberForeign"],
      200: [ownMembers],
    }),
  },
  listOpeningTalent: {
    params: ({ programme }) => ({ id: programme.openingA }),
    before: (world) => world.setState("opening", world.programme.openingA, "published"),
    cells: cells({
      401: [outside],
      403: [without, ...others],
      404: ["memberB", "memberBlocked", "memberForeign"],
      200: [ownMembers],
    }),
  },
  previewCard: { params: ({ programme }) => ({ id: programme.person }), cells: oneProfile },
};
