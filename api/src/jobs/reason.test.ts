import { expect, test } from "vitest";
import { reasonOf } from "./reason.ts";

test("a reason is one short line that names nobody", () => {
  expect(reasonOf(new Error("550 5.1.1 <aino.virta@mail.example>:\n  no such user"))).toBe(
    "550 5.1.1 <…@…>: no such user",
  );
  expect(reasonOf("refused to: Aino@mail.example, second")).toBe("refused to: …@…, second");
  expect(reasonOf(new Error("x".repeat(1_000)))).toHaveLength(300);
});
