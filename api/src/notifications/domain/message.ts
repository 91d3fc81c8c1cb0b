import type { Locale } from "@tuttu/schema";

/** A mail that somebody will get: which one, in which language, and the values it names. */
export interface Message {
  readonly template: TemplateName;
  readonly to: string;
  readonly locale: Locale;
  readonly values: Readonly<Record<string, string>>;
}

export const templateNames = [
  "sign-in-link",
  "password-changed",
  "candidate-invitation",
  "organisation-invitation",
  "member-invitation",
  "registration-link",
  "organisation-vetted",
  "terms-published",
  "saved-search",
  "data-erased",
] as const;
export type TemplateName = (typeof templateNames)[number];

/** A template's words in one language; `{name}` stands for a value. */
export interface TemplateText {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** A header that could begin another header is no header. */
export const isHeaderSafe = (text: string): boolean => !/[\r\n\u0085\u2028\u2029\0]/.test(text);

/** Puts values into a template. Links stand alone on their line. */
export function compose(text: TemplateText, values: Message["values"]): { subject: string; body: string } {
  const fill = (line: string) => line.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  return { subject: fill(text.subject), body: `${text.lines.map(fill).join("\n")}\n` };
}
