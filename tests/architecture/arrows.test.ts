import { describe, expect, test } from "vitest";
import { breachesOf, cruiseHouse, edgesOf, sliceCycles } from "./cruise.ts";
import { survey, surveyReader } from "./house.ts";
import { title } from "./laws.ts";
import { type Breach, subjectOf, uphold } from "./verdict.ts";

test(title("L1"), async () => {
  const result = await cruiseHouse();
  const crossing = edgesOf(result).filter(({ from, to }) => from.startsWith("api/") && to.startsWith("schema/"));
  subjectOf("L1", "the api imports nothing of schema, so imports between rooms are not seen", crossing);
  uphold("L1", breachesOf(result, "L1"));
});

test(title("L5"), async () => {
  const result = await cruiseHouse();
  const cycles: Breach[] = sliceCycles(edgesOf(result)).map((cycle) => ({ file: "api/src", what: `cycle ${cycle}` }));
  uphold("L5", [...breachesOf(result, "L5"), ...cycles]);
});

test(title("L10"), async () => {
  uphold("L10", breachesOf(await cruiseHouse(), "L10"));
});

describe("the graph of slices", () => {
  const edge = (from: string, to: string) => ({ from: `api/src/${from}`, to: `api/src/${to}` });

  test("shows a cycle of two and of three, each once", () => {
    const edges = [
      edge("openings/service/close.ts", "matching/index.ts"),
      edge("matching/repository.ts", "openings/index.ts"),
      edge("matching/index.ts", "reports/index.ts"),
      edge("reports/index.ts", "openings/index.ts"),
    ];
    expect(sliceCycles(edges)).toEqual([
      "matching -> openings -> matching",
      "matching -> reports -> openings -> matching",
    ]);
  });

  test("does not take what serves all slices for a slice", () => {
    expect(sliceCycles([edge("app/create.ts", "openings/index.ts"), edge("openings/x.ts", "app/config.ts")])).toEqual(
      [],
    );
  });
});

test("the survey and its reader are named as folders of the api", () => {
  for (const folder of [survey, surveyReader]) expect(folder).toMatch(/^api\/src\/[a-z/]+\/$/);
});
