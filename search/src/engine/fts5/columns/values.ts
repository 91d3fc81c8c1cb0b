import { enumFields } from "../../../documents/fields.ts";
import { recallFields } from "../../query.ts";

/** The fields that have codes; `hiddenFrom` serves the scope and `matching` recall: no filter can ask for them. */
export const codedFields = [...enumFields, "hiddenFrom", "matching"] as const;
export type CodedField = (typeof codedFields)[number];

/** Fields that recall walks from the value to the documents. */
export const postedFields: readonly CodedField[] = recallFields;

/** Numbers for the values of a generation, dense from 1; a number belongs to one field and one value. */
export class Values {
  readonly #codes = Object.fromEntries(codedFields.map((field) => [field, new Map<string, number>()]));
  readonly #values: string[] = [""];

  /** One more than the highest code. */
  get size(): number {
    return this.#values.length;
  }

  /** Remembers a code that was read from the file. */
  learn(code: number, field: string, value: string): void {
    this.#codes[field]?.set(value, code);
    this.#values[code] = value;
  }

  code(field: CodedField, value: string): number | undefined {
    return this.#codes[field]?.get(value);
  }

  value(code: number): string {
    return this.#values[code] ?? "";
  }
}
