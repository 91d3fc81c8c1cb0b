import { z } from "zod";
import { locales, roles } from "../vocabulary/people.ts";
import { EmailAddress, Instant, idOf, orNull, text } from "./basics.ts";

// A password is taken as typed: spaces count, and its rules are told by the service.
const password = z.string().min(1).max(256);

export const SignIn = z.strictObject({ email: EmailAddress, password }).meta({ id: "SignIn" });
export type SignIn = z.infer<typeof SignIn>;
export const RequestLink = z.strictObject({ email: EmailAddress }).meta({ id: "RequestLink" });
export type RequestLink = z.infer<typeof RequestLink>;
export const RedeemLink = z
  .strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/, "is not a token of a link") })
  .meta({ id: "RedeemLink" });
export type RedeemLink = z.infer<typeof RedeemLink>;
export const SecondFactorCode = z
  .strictObject({
    code: z
      .string()
      .regex(/^(\d{6}|[a-z2-7]{5}-[a-z2-7]{5})$/, "must be six digits, or a backup code")
      .meta({ example: "123456" }),
  })
  .meta({ id: "SecondFactorCode" });
export type SecondFactorCode = z.infer<typeof SecondFactorCode>;
export const ChangePassword = z
  .strictObject({ currentPassword: password, newPassword: password })
  .meta({ id: "ChangePassword" });
export type ChangePassword = z.infer<typeof ChangePassword>;

/** Shown once, for the authenticator app and a safe place. */
export const SecondFactorEnrolment = z
  .strictObject({
    secret: z.string().meta({ description: "Base32, to type into an authenticator app" }),
    uri: z.string().meta({ description: "otpauth://…, to show as a picture" }),
    backupCodes: z.array(z.string()).meta({ description: "Each works once, where the app is lost" }),
  })
  .meta({ id: "SecondFactorEnrolment" });
export type SecondFactorEnrolment = z.infer<typeof SecondFactorEnrolment>;

const programme = z.strictObject({ id: idOf("programme"), name: z.string() });

/** Who is signed in, and what this session may do. */
export const Me = z
  .strictObject({
    account: z.strictObject({ id: idOf("account"), name: z.string(), email: z.string(), locale: z.enum(locales) }),
    desk: z.enum(["none", "candidate", "employer", "staff"]),
    role: z.enum(roles).nullable(),
    owes: z
      .enum(["membership", "second_factor", "second_factor_enrolment"])
      .nullable()
      .meta({ description: "What is missing before this session may do more" }),
    programme: orNull(programme),
    programmes: z
      .array(programme.extend({ role: z.enum(roles) }))
      .meta({ description: "Where this account may work; one is chosen with changeMe" }),
    organisationId: idOf("organisation").nullable(),
    candidateId: idOf("candidate").nullable(),
    capabilities: z.array(z.string()),
    secondFactor: z.strictObject({ enrolled: z.boolean(), provedAt: Instant.nullable() }),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;
export const MeChange = z
  .strictObject({
    name: text(120, 1).optional(),
    locale: z.enum(locales).optional(),
    programmeId: idOf("programme").optional().meta({ description: "The programme to work in from now on" }),
  })
  .meta({ id: "MeChange" });
export type MeChange = z.infer<typeof MeChange>;
