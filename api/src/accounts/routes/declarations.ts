import { createRoute } from "@hono/zod-openapi";
import {
  ChangePassword,
  Me,
  MeChange,
  RedeemLink,
  RequestLink,
  SecondFactorCode,
  SecondFactorEnrolment,
  SignIn,
} from "@tuttu/schema";
import { body, bodyRefusals, json, may, open, problems } from "../../http/index.ts";

const tags = ["session"];
const nothing = { description: "Done" };

export const signInRoute = createRoute({
  method: "post",
  path: "/session/sign-in",
  operationId: "signIn",
  tags,
  summary: "Sign in with mail and password; staff then prove a second factor",
  ...open(),
  request: { body: body(SignIn) },
  responses: { 200: json(Me, "Who is signed in"), ...problems("wrong-credentials", ...bodyRefusals) },
});

export const requestLinkRoute = createRoute({
  method: "post",
  path: "/session/link",
  operationId: "requestSignInLink",
  tags,
  summary: "Have a sign-in link mailed; the answer is the same for every address",
  ...open(),
  request: { body: body(RequestLink) },
  responses: {
    202: { description: "If there is such an account, the mail is on its way" },
    ...problems(...bodyRefusals),
  },
});

export const redeemLinkRoute = createRoute({
  method: "post",
  path: "/session/redeem",
  operationId: "redeemSignInLink",
  tags,
  summary: "Sign in with the token of a mailed link, once",
  ...open(),
  request: { body: body(RedeemLink) },
  responses: { 200: json(Me, "Who is signed in"), ...problems("link-spent", ...bodyRefusals) },
});

export const enrolRoute = createRoute({
  method: "post",
  path: "/session/second-factor/enrol",
  operationId: "enrolSecondFactor",
  tags,
  summary: "A new secret for an authenticator app, shown once",
  ...may("account.self"),
  responses: {
    200: json(SecondFactorEnrolment, "The secret and backup codes"),
    ...problems("sign-in-needed", "not-allowed-now", "foreign-origin"),
  },
});

export const proveRoute = createRoute({
  method: "post",
  path: "/session/second-factor",
  operationId: "proveSecondFactor",
  tags,
  summary: "Prove a code of the authenticator app or a backup code",
  ...may("account.self"),
  request: { body: body(SecondFactorCode) },
  responses: {
    200: json(Me, "What the session may do now"),
    ...problems("sign-in-needed", "wrong-code", ...bodyRefusals),
  },
});

export const signOutRoute = createRoute({
  method: "post",
  path: "/session/sign-out",
  operationId: "signOut",
  tags,
  summary: "End this session",
  ...open(),
  responses: { 204: nothing, ...problems("foreign-origin") },
});

export const signOutEverywhereRoute = createRoute({
  method: "post",
  path: "/session/sign-out-everywhere",
  operationId: "signOutEverywhere",
  tags,
  summary: "End every session of this account",
  ...may("account.self"),
  responses: { 204: nothing, ...problems("sign-in-needed", "foreign-origin") },
});

export const changePasswordRoute = createRoute({
  method: "post",
  path: "/session/password",
  operationId: "changePassword",
  tags,
  summary: "Change the password; every other session ends",
  ...may("account.self"),
  request: { body: body(ChangePassword) },
  responses: { 204: nothing, ...problems("sign-in-needed", "wrong-credentials", ...bodyRefusals) },
});

export const getMeRoute = createRoute({
  method: "get",
  path: "/me",
  operationId: "getMe",
  tags,
  summary: "Who is signed in, and what this session may do",
  ...may("account.self"),
  responses: { 200: json(Me, "The account and its rights"), ...problems("sign-in-needed") },
});

export const changeMeRoute = createRoute({
  method: "patch",
  path: "/me",
  operationId: "changeMe",
  tags,
  summary: "Change name or language, or choose the programme to work in",
  ...may("account.self"),
  request: { body: body(MeChange) },
  responses: { 200: json(Me, "The account and its rights"), ...problems("sign-in-needed", ...bodyRefusals) },
});
