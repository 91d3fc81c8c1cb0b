import { groups } from "../../world/actors.ts";
import type { World } from "../../world/open-world.ts";
import { cells, type Row, type Rows } from "../matrix.ts";
import { everybody, running } from "./patterns.ts";

const { outside, without, candidates, counsellors, coordinators, members, otherMembers } = groups;
const person = () => ({ name: "Somebody New", email: `${crypto.randomUUID()}@example.org` });
const ofA = ({ programme }: World) => ({ id: programme.organisationA });
const token = "t".repeat(43);

/** One thing of organisation A, for those who administer it and those who run the programme. */
const keepers = (status: 200 | 201, unknown: 404 | 422 = 404) =>
  cells({
    401: [outside],
    403: [without, candidates, counsellors, "memberA", otherMembers],
    [unknown]: ["coordinatorForeign"],
    [status]: ["adminA", "coordinator", "administrator"],
  });

const forCounselling = (status: 200 | 201) =>
  cells({
    401: [outside],
    403: [without, candidates, members, "administrator"],
    [status]: [counsellors, coordinators],
  });

const ofInvitation: Row = {
  params: ({ invitation }) => ({ id: invitation }),
  before: (world) => world.openInvitation(),
  cells: cells({
    401: [outside],
    403: [without, candidates, "memberA", otherMembers],
    404: [counsellors, "coordinatorForeign"],
    200: ["adminA", "coordinator", "administrator"],
  }),
};

const ofMember = (from: string): Row => ({
  params: ({ member }) => ({ id: member }),
  before: (world) => world.setState("membership", world.member, from),
  cells: keepers(200),
});

export const joiningRows: Rows = {
  listInvitations: {
    cells: cells({
      401: [outside],
      403: [without, candidates, "memberA", otherMembers],
      200: ["adminA", counsellors, coordinators, "administrator"],
    }),
  },
  inviteCandidate: { body: person, cells: forCounselling(201) },
  inviteOrganisation: { body: () => ({ ...person(), organisationName: crypto.randomUUID() }), cells: running(201) },
  inviteMember: {
    body: ({ programme }) => ({ ...person(), organisationId: programme.organisationA }),
    cells: keepers(201, 422),
  },
  previewInvitations: {
    body: () => ({ kind: "candidate", csv: "name,email\nA,a@example.org\n" }),
    cells: forCounselling(200),
  },
  sendInvitations: {
    body: () => ({ kind: "candidate", csv: `name,email\nA,${crypto.randomUUID()}@example.org\n`, expected: 1 }),
    cells: forCounselling(201),
  },
  revokeInvitation: ofInvitation,
  resendInvitation: ofInvitation,
  lookAtInvitation: { body: () => ({ token }), cells: everybody(410) },
  acceptInvitation: { body: () => ({ token, name: "Somebody", locale: "en" }), cells: everybody(410) },
  renewInvitation: { body: () => ({ token }), cells: everybody(202) },
  // The programmes of this world take nobody who comes by themselves.
  getOpenProgramme: { params: ({ programme }) => ({ id: programme.id }), cells: everybody(404) },
  register: { body: ({ programme }) => ({ ...person(), programmeId: programme.id }), cells: everybody(202) },
  listMembers: {
    params: ofA,
    cells: cells({
      401: [outside],
      403: [without, candidates, "memberA", otherMembers],
      404: ["coordinatorForeign"],
      200: ["adminA", counsellors, "coordinator", "administrator"],
    }),
  },
  suspendMember: ofMember("active"),
  restoreMember: ofMember("suspended"),
  removeMember: ofMember("active"),
  readTerms: {
    cells: cells({
      401: [outside],
      403: [without, candidates],
      200: [members, counsellors, coordinators, "administrator"],
    }),
  },
  publishTerms: {
    body: () => ({ texts: { en: "Be kind.", fi: "Ole reilu.", sv: "Var schysst." } }),
    cells: running(201),
  },
  signTerms: {
    body: () => ({ version: 1 }),
    cells: cells({
      401: [outside],
      403: [without, candidates, "memberA", otherMembers, counsellors, coordinators, "administrator"],
      200: ["adminA"],
    }),
  },
};
