import type { Context } from "../../app/context.ts";
import { invalid } from "../../http/refusal.ts";
import { passwordFault } from "../domain/password-rules.ts";
import { passwordTexts } from "../domain/password-texts.ts";

/** @throws Refusal invalid-input at `pointer` for a password that the house does not take for this person */
export function requirePassword(
  ctx: Context,
  pointer: string,
  password: string,
  person: { readonly name: string; readonly email: string },
): void {
  const fault = passwordFault(password, person);
  if (fault !== undefined) throw invalid(pointer, passwordTexts[ctx.locale][fault]);
}
