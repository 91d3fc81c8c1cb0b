import { uuidv7 } from "@tuttu/schema";
import { betterAuth } from "better-auth";
import { magicLink } from "better-auth/plugins/magic-link";
import type { Store } from "../../database/index.ts";
import { passwordLength } from "../domain/password-rules.ts";
import { longestLifeS } from "../domain/session-life.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";

export interface AuthSettings {
  readonly store: Store;
  readonly secret: string;
  readonly baseUrl: string;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}

const linkMinutes = 15;
const linkTokenBytes = 32;

/** `__Host-` needs TLS; without it, on this machine, the name says so. */
export const cookieNameFor = (baseUrl: string): string => (baseUrl.startsWith("https:") ? "__Host-tuttu" : "tuttu");

/** Where a caller of `signInMagicLink` gets the token: the library only hands it to a callback. */
export type TakeToken = (email: string, token: string) => void;

const stamps = { createdAt: "created_at", updatedAt: "updated_at" } as const;

/**
 * The sign-in library over our tables. None of its addresses is open: our routes call what they need of it, so
 * signing up, linking, changing mail and the rest do not exist. It writes through the SQLite way on both engines,
 * since our instants are text and our flags integers there too.
 */
export function openAuth({ store, secret, baseUrl, clock, random }: AuthSettings, takeToken: TakeToken) {
  const isSecure = baseUrl.startsWith("https:");
  const newId = (prefix: string) => `${prefix}${uuidv7(clock().getTime(), random(10))}`;
  return betterAuth({
    baseURL: baseUrl,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: store.writer, type: "sqlite", transaction: true },
    user: { modelName: "account", fields: { emailVerified: "email_verified", ...stamps } },
    session: {
      modelName: "account_session",
      fields: {
        userId: "account_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...stamps,
      },
      expiresIn: longestLifeS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: "account_credential",
      fields: {
        userId: "account_id",
        providerId: "provider_id",
        accountId: "provider_account_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...stamps,
      },
      accountLinking: { enabled: false },
    },
    verification: { modelName: "account_verification", fields: { expiresAt: "expires_at", ...stamps } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: "lax", path: "/" },
      cookies: { session_token: { name: cookieNameFor(baseUrl) } },
      ipAddress: { disableIpTracking: true },
      database: {
        generateId: ({ model }) => newId(model === "user" ? "acc_" : ""),
        validateSchema: store.engine === "sqlite",
      },
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        disableSignUp: true,
        storeToken: "hashed",
        generateToken: () => Buffer.from(random(linkTokenBytes)).toString("base64url"),
        sendMagicLink: async ({ email, token }) => takeToken(email, token),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof openAuth>;
