import type { TextField } from "../../../documents/fields.ts";

/** Columns of the text table: the words of each field in order, then further forms of them in no order. */
export const textColumns = ["headline", "skills", "body", "headline_more", "skills_more", "body_more"] as const;

/** From the narrowest to the widest place in which all words may stand. */
export const fieldClasses: readonly {
  readonly plain: string;
  readonly all: string;
  readonly fields: readonly TextField[];
}[] = [
  { plain: "{headline}", all: "{headline headline_more}", fields: ["headline"] },
  {
    plain: "{headline skills}",
    all: "{headline skills headline_more skills_more}",
    fields: ["headline", "skills"],
  },
  { plain: "{headline skills body}", all: `{${textColumns.join(" ")}}`, fields: ["headline", "skills", "text"] },
];
