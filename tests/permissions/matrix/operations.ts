import { readFileSync } from "node:fs";
import { z } from "zod";

type Json = Record<string, unknown>;

interface Media {
  readonly schema?: Json;
}
interface Response_ {
  readonly content?: Readonly<Record<string, Media>>;
}

/** An operation of `openapi.json`. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With `{id}` in it, under `/api/v1`. */
  readonly path: string;
  readonly capability: string;
  readonly once: boolean;
  readonly ifMatch: boolean;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema?: Json }[];
  /** JSON Schema of the body, null where there is none. */
  readonly body: Json | null;
  readonly responses: Readonly<Record<string, Response_>>;
}

const file = new URL("../../../api/openapi.json", import.meta.url);
const written = JSON.parse(readFileSync(file, "utf8")) as {
  paths: Record<string, Record<string, Json>>;
  components: { schemas: Record<string, Json> };
};

/** Schemas by name, `$ref`s as they stand in the document. */
export const schemas = written.components.schemas;

export const resolved = (schema: Json | undefined): Json => {
  const name = /^#\/components\/schemas\/(.+)$/.exec(String(schema?.$ref ?? ""))?.[1];
  return name === undefined ? (schema ?? {}) : (schemas[name] ?? {});
};

const toOperation = (path: string, method: string, operation: Json): Operation => {
  const content = (operation.requestBody as { content?: Record<string, Media> } | undefined)?.content ?? {};
  return {
    id: String(operation.operationId),
    method: method.toUpperCase(),
    path,
    capability: String(operation["x-capability"]),
    once: operation["x-once"] === true,
    ifMatch: operation["x-precondition"] === true,
    parameters: (operation.parameters ?? []) as Operation["parameters"],
    body: content["application/json"]?.schema ?? null,
    responses: operation.responses as Operation["responses"],
  };
};

export const operations: readonly Operation[] = Object.entries(written.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => toOperation(path, method, operation)),
);

const definitions = JSON.parse(JSON.stringify(schemas).replaceAll("#/components/schemas/", "#/$defs/")) as Record<
  string,
  Json
>;
const validators = new Map<string, z.ZodType>();

function validatorOf(operation: Operation, status: number): z.ZodType | undefined {
  const schema = operation.responses[status]?.content?.["application/json"]?.schema;
  if (schema === undefined) return undefined;
  const key = `${operation.id} ${status}`;
  const known = validators.get(key);
  if (known !== undefined) return known;
  const local = JSON.parse(JSON.stringify(schema).replaceAll("#/components/schemas/", "#/$defs/")) as Json;
  const made = z.fromJSONSchema({ ...local, $defs: definitions } as Parameters<typeof z.fromJSONSchema>[0]);
  validators.set(key, made);
  return made;
}

/** What of an answer is not in its contract; undefined where all is. */
export function contractBreach(operation: Operation, status: number, text: string): string | undefined {
  if (operation.responses[status] === undefined) return `status ${status} is not in the document`;
  const validator = validatorOf(operation, status);
  if (validator === undefined) return undefined;
  const parsed = validator.safeParse(JSON.parse(text));
  return parsed.success ? undefined : z.prettifyError(parsed.error).split("\n").slice(0, 3).join("; ");
}
