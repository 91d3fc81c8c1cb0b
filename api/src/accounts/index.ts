export { stepOf } from "./domain/totp.ts";
export { accountRoutes } from "./routes/routes.ts";
export { takeToken } from "./service/ask-library.ts";
export { createAccount } from "./service/create-account.ts";
export { codeNow } from "./service/demo-code.ts";
export { type Auth, openAuth } from "./service/open-auth.ts";
export { hashPassword } from "./service/password-hash.ts";
export { codeAt } from "./service/second-factor-secret.ts";
export { type SessionSettings, sessionSettings } from "./service/session-settings.ts";
