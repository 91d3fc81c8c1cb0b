import { describe, expect, test } from "vitest";
import { title } from "./laws.ts";
import { type OpenApi, operationBreaches, operationsOf, type Places } from "./operations.ts";
import { allPaths, readSource, sketch, sourcesLike } from "./sources.ts";
import { subjectOf, uphold } from "./verdict.ts";

const document = (): OpenApi =>
  allPaths().includes("api/openapi.json") ? (JSON.parse(readSource("api/openapi.json").text) as OpenApi) : {};

const matrix = /^tests\/permissions\/matrix[^/]*(\/.*)?\.ts$|^tests\/permissions\/matrix\/.*\.ts$/;

test(title("L11"), () => {
  const operations = operationsOf(document());
  subjectOf("L11", "api/openapi.json holds no operation", operations);
  uphold(
    "L11",
    operationBreaches(operations, {
      matrix: sourcesLike(matrix),
      tests: sourcesLike(/^(tests|api)\/.*\.test\.ts$|^tests\/(contract|journeys|browser)\/.*\.ts$/, matrix),
      admin: sourcesLike(/^admin\/src\/.*\.(ts|svelte)$/, /\.test\.ts$|schema\.d\.ts$/),
    }),
  );
});

describe("the comparison of operations sees", () => {
  const operation = { id: "closeOpening", method: "post", path: "/openings/{id}/close", machineOnly: false };
  const places = (over: Partial<Places>): Places => {
    const named = [sketch("x.ts", "await call(closeOpening);")];
    return { matrix: named, tests: named, admin: named, ...over };
  };

  test.each([
    ["no row", { matrix: [] }],
    ["no test", { tests: [] }],
    ["no desk", { admin: [sketch("x.ts", "closeOpenings(); closeOpening-old")] }],
  ])("%s", (_, over) => {
    expect(operationBreaches([operation], places(over))).toHaveLength(1);
  });

  test("no lack where the typed client calls the path, or where only machines call", () => {
    const typed = [sketch("x.svelte", 'await api.POST("/openings/{id}/close", { params })')];
    expect(operationBreaches([operation], places({ admin: typed }))).toEqual([]);
    expect(operationBreaches([{ ...operation, machineOnly: true }], places({ admin: [] }))).toEqual([]);
  });

  test("a test's call with an id in the path, and no call of a longer or another path", () => {
    const calls = (text: string) => operationBreaches([operation], places({ tests: [sketch("x.test.ts", text)] }));
    expect(calls(`await client.post<Opening>(\`/openings/\${made.id}/close?now=1\`, body)`)).toEqual([]);
    expect(calls(`await client.post(\`/openings/\${made.id}/closed\`)`)).toHaveLength(1);
    expect(calls(`await client.get(\`/openings/\${made.id}/close\`)`)).toHaveLength(1);
  });

  test("a nameless operation, and one name for two", () => {
    expect(operationBreaches([{ ...operation, id: "" }], places({}))).toHaveLength(1);
    expect(operationBreaches([operation, operation], places({}))).toHaveLength(1);
  });

  test("every method of the document, and nothing that is none", () => {
    const paths = {
      "/a": { get: { operationId: "a" }, post: { operationId: "b", "x-machine-only": true }, parameters: {} },
    };
    expect(operationsOf({ paths }).map(({ id, machineOnly }) => [id, machineOnly])).toEqual([
      ["a", false],
      ["b", true],
    ]);
  });
});
