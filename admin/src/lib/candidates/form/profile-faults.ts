import { t } from "#lib/messages/messages.svelte.ts";
import type { CandidateInput } from "../candidates-api.ts";
import { isAddress, isPhone } from "./contact-forms.ts";
import { endsBeforeBeginning } from "./periods.ts";

/** What is told of a profile before it is sent, by pointer; the service judges everything again. */
export const profileFaults = (form: CandidateInput): { pointer: string; detail: string }[] => [
  ...(form.preferredName.trim() ? [] : [{ pointer: "/preferredName", detail: t("form.nameMissing") }]),
  ...(isAddress(form.email) ? [] : [{ pointer: "/email", detail: t("form.emailWrong") }]),
  ...(isPhone(form.phone) ? [] : [{ pointer: "/phone", detail: t("form.phoneWrong") }]),
  ...endsBeforeBeginning(form).map((pointer) => ({ pointer, detail: t("form.endsBeforeBeginning") })),
];
