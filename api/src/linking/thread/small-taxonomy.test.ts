import { expect, test } from "vitest";
import { believedOfSmall } from "./small-taxonomy.ts";

const option = (confidence: number, how: "exact" | "fuzzy") => ({ conceptId: "skl_a", confidence, how });

test("on a small taxonomy a middling likeness is proposed, a label or a near certainty is linked", () => {
  const skill = (confidence: number, how: "exact" | "fuzzy") =>
    believedOfSmall({ state: "linked", options: [option(confidence, how)] }, "skill");
  expect(skill(0.8, "fuzzy")).toMatchObject({ state: "proposed", options: [{ confidence: 0.72 }] });
  expect(skill(0.9, "fuzzy").state).toBe("linked");
  expect(skill(0.75, "exact")).toMatchObject({ state: "linked", options: [{ confidence: 0.75 }] });
});

test("an occupation is linked there only by one of its labels", () => {
  expect(believedOfSmall({ state: "linked", options: [option(0.92, "fuzzy")] }, "occupation").state).toBe("proposed");
  expect(believedOfSmall({ state: "linked", options: [option(0.92, "exact")] }, "occupation").state).toBe("linked");
});
