import type { Locale, Problem } from "@tuttu/schema";
import type { z } from "zod";
import { sayIssue } from "./issue-texts.ts";

type FieldErrors = NonNullable<Problem["errors"]>;
export type Target = "json" | "query" | "param" | "header" | "form" | "cookie";

const errorsMax = 50;

const pointerOf = (target: Target, path: readonly PropertyKey[]): string => {
  if (target === "query") return `?${String(path[0] ?? "")}`;
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
};

/** Each place of the input that its contract refuses: JSON Pointers into a body, `?name` for query parameters. */
export function inputErrors(issues: readonly z.core.$ZodIssue[], target: Target, locale: Locale): FieldErrors {
  const errors = issues.flatMap((issue) => {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [undefined];
    return names.map((name) => ({
      pointer: pointerOf(target, name === undefined ? issue.path : [...issue.path, name]),
      detail: sayIssue(issue, locale),
    }));
  });
  return errors.slice(0, errorsMax);
}
