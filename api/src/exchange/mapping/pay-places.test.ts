import { expect, test } from "vitest";
import { openingFromRow } from "./opening-from-row.ts";

const told = (row: Record<string, string>, headers: readonly string[] = Object.keys(row)) => {
  const mapped = openingFromRow(
    { title: "Cook", employer: "Kahvila Oy", ...row },
    new Map(headers.map((one) => [one, one])),
  );
  return (mapped.ok ? mapped.warnings : mapped.errors).map(({ pointer, code, values }) => [
    pointer,
    code,
    values?.value,
  ]);
};

test.each([
  [{ payMin: "much", payMax: "3000" }, ["/payMin", "number", "much"]],
  [{ payMin: "2000", payMax: "plenty" }, ["/payMax", "number", "plenty"]],
  [{ payMin: "4000", payMax: "3000" }, ["/payMin", "payOrder", undefined]],
  [{ pay: "much" }, ["/pay", "number", "much"]],
])("what is wrong with the pay %o is told at its own cell", (row, note) => {
  expect(told(row)).toContainEqual(note);
});
