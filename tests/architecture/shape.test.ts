import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { made, topLevel } from "./house.ts";
import { title } from "./laws.ts";
import { anys, defaultExports, emptyNamed, linesMax, tooLong } from "./shape.ts";
import { allPaths, code, house, sketch, sourcesLike } from "./sources.ts";
import { subjectOf, uphold } from "./verdict.ts";

test(title("L13"), () => {
  const written = sourcesLike(/\.(ts|svelte|cjs|css|sh)$|^\.ci\/[a-z]+$/, /^admin\/src\/lib\/api\/schema\.d\.ts$/);
  subjectOf("L13", "no code was found", written);
  uphold("L13", [...tooLong(written), ...emptyNamed(allPaths()), ...defaultExports(code()), ...anys(code())]);
});

test(title("L15"), () => {
  const allowed: readonly string[] = [...topLevel, ...made];
  const strays = readdirSync(house).filter((name) => !allowed.includes(name) && !/\.log$|^\.DS_Store$/.test(name));
  const scripts = sourcesLike(/^\.ci\//).filter(({ path }) => !/^\.ci\/([a-z]+|[a-z]+\.sh)$/.test(path));
  uphold("L15", [
    ...strays.map((file) => ({ file, what: "does not belong at the top" })),
    ...scripts.map(({ path }) => ({ file: path, what: "is no script of the house" })),
  ]);
});

describe("the scan of shapes sees", () => {
  test("a file one line too long, and not one that just fits", () => {
    const lines = (count: number) => sketch("api/src/x.ts", "x;\n".repeat(count));
    expect(tooLong([lines(linesMax)])).toEqual([]);
    expect(tooLong([lines(linesMax + 1)])).toHaveLength(1);
  });

  test.each(["api/src/utils/x.ts", "search/src/helpers.ts", "admin/src/lib/common/a.svelte"])("the name %s", (path) => {
    expect(emptyNamed([path])).toHaveLength(1);
  });

  test.each(["export default 1;", "export default function f() {}", "const a = 1; export { a as default };"])(
    "the default in %s",
    (text) => {
      expect(defaultExports([sketch("api/src/x.ts", text)])).toHaveLength(1);
    },
  );

  test("any as a type, and not as a word", () => {
    expect(anys([sketch("api/src/x.ts", "const a = b as any;")])).toHaveLength(1);
    expect(anys([sketch("api/src/x.ts", 'const any = "any"; // any')])).toEqual([]);
  });
});
