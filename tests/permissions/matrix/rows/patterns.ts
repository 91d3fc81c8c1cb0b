import { groups } from "../../world/actors.ts";
import { cells } from "../matrix.ts";

const { outside, without, candidates, members, counsellors, coordinators, ownMembers, otherMembers, strangers } =
  groups;

/** For everybody who is signed in, whatever they may otherwise do. */
export const signedIn = (status: 200 | 204 | 401 | 422) =>
  status === 401
    ? cells({ 401: [outside, without, candidates, members, counsellors, coordinators, "administrator"] })
    : cells({ 401: [outside], [status]: [without, candidates, members, counsellors, coordinators, "administrator"] });

/** For everybody who has a desk. */
export const everyDesk = cells({
  401: [outside],
  403: [without],
  200: [candidates, members, counsellors, coordinators, "administrator"],
});

/** The same answer for everybody, signed in or not. */
export const everybody = (status: 202 | 204 | 401 | 404 | 410) =>
  cells({ [status]: [outside, without, candidates, members, counsellors, coordinators, "administrator"] });

/** One profile: the person, the counsellor whose caseload it is in, coordinators of the programme. */
export const oneProfile = cells({
  401: [outside],
  403: [without, members, "administrator"],
  404: [strangers, "counsellorWithout", "coordinatorForeign"],
  200: ["self", "counsellorWith", "coordinator"],
});

/** One profile of somebody who has no account: the counsellor whose caseload it is in, coordinators of the programme. */
export const staffOfProfile = cells({
  401: [outside],
  403: [without, members, "administrator"],
  404: [candidates, "counsellorWithout", "coordinatorForeign"],
  200: ["counsellorWith", "coordinator"],
});

/** One opening of organisation A, to be changed or moved. */
export const oneOpening = cells({
  401: [outside],
  403: [without, candidates, counsellors],
  404: [otherMembers, "coordinatorForeign"],
  200: [ownMembers, "coordinator", "administrator"],
});

/** Work of those who run a programme, on lists and tools. */
export const running = (status: 200 | 201) =>
  cells({
    401: [outside],
    403: [without, candidates, members, counsellors],
    [status]: [coordinators, "administrator"],
  });

/** Work of those who run a programme, on one thing of it. */
export const runningOne = cells({
  401: [outside],
  403: [without, candidates, members, counsellors],
  404: ["coordinatorForeign"],
  200: ["coordinator", "administrator"],
});
