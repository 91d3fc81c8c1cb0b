import { groups } from "../../world/actors.ts";
import type { World } from "../../world/open-world.ts";
import { type Cell, cells, type Row, type Rows } from "../matrix.ts";

const { outside, without, candidates, counsellors, coordinators, ownMembers } = groups;
const refused = {
  401: [outside],
  403: [without, candidates, counsellors, coordinators, "administrator", "memberUnvetted"],
} as const;
const otherEmployers = ["memberB", "memberBlocked", "memberForeign"] as const;

async function listed(world: World): Promise<void> {
  await world.publishPerson();
  await world.openShortlist();
}

/** A thing of organisation A's list: for its members; for every other employer it does not exist. */
const ofA = (status: Cell): Pick<Row, "before" | "cells"> => ({
  before: listed,
  cells: cells({ ...refused, 404: [otherEmployers], [status]: [ownMembers] }),
});

const entry = ({ shortlist }: World) => ({ id: shortlist.entry });

/** What one member keeps: for nobody else, of no employer, does it exist. */
const ofMemberA = (status: Cell): Row => ({
  params: ({ savedSearch }) => ({ id: savedSearch }),
  before: (world) => world.openSavedSearch(),
  cells: cells({ ...refused, 404: [otherEmployers, "adminA"], [status]: ["memberA"] }),
});
const members = (status: Cell) => cells({ ...refused, [status]: [ownMembers, otherEmployers] });

export const shortlistRows: Rows = {
  listSavedSearches: { cells: members(200) },
  saveSearch: {
    body: () => ({ name: "Cooks", query: { q: "cook" } }),
    before: (world) => world.openSavedSearch(),
    cells: members(201),
  },
  getSavedSearch: ofMemberA(200),
  changeSavedSearch: { ...ofMemberA(200), body: () => ({ name: "Night nurses" }) },
  removeSavedSearch: ofMemberA(204),
  listShortlist: { ...ofA(200), query: ({ programme }) => ({ opening: programme.openingA }) },
  // Others are told of nobody, since they know nobody by that id.
  listShortlistMarks: {
    query: ({ talentOfA }) => ({ talent: talentOfA }),
    before: listed,
    cells: cells({ ...refused, 200: [ownMembers, otherEmployers] }),
  },
  addToShortlist: { ...ofA(201), body: ({ talentOfA }) => ({ talent: talentOfA, note: "Call on Monday" }) },
  removeFromShortlist: { ...ofA(204), params: entry },
  noteOnShortlist: { ...ofA(201), params: entry, body: () => ({ text: "Speaks well of her team" }) },
  // A plain member takes back no colleague's note.
  removeShortlistNote: {
    params: ({ shortlist }) => ({ id: shortlist.note }),
    before: listed,
    cells: cells({ ...refused, 404: [otherEmployers, "memberA"], 200: ["adminA"] }),
  },
};
