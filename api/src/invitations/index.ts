export { insertInvitations } from "./repository/invitations.ts";
export { invitationRoutes } from "./routes/index.ts";
export { sweepInvitations } from "./service/sweep-invitations.ts";
export { hashOf as hashOfToken } from "./service/token.ts";
