export { accountRoutes } from "./routes/routes.ts";
export { takeToken } from "./service/ask-library.ts";
export { createAccount, type NewAccount } from "./service/create-account.ts";
export { codeNow } from "./service/demo-code.ts";
export { identify } from "./service/identify.ts";
export { type Auth, openAuth } from "./service/open-auth.ts";
export { hashPassword } from "./service/password-hash.ts";
export { type SessionSettings, sessionSettings } from "./service/session-settings.ts";
