import { expect, test } from "vitest";
import { faultsMade, publishFaults } from "./publishable.ts";

const ready = {
  kind: "job",
  visibility: "programme",
  occupationText: "nurse",
  pay: { min: 2800, max: null, currency: "EUR", period: "month", note: "" },
  municipality: "Turku",
  region: "",
  workMode: "on_site",
  closesOn: "2026-12-01",
} as const;
const today = "2026-11-24";

test("an opening with occupation, pay and place can be published", () => {
  expect(publishFaults(ready, today)).toEqual([]);
});

test("a job without pay cannot, an internship can", () => {
  expect(publishFaults({ ...ready, pay: null }, today)).toEqual(["pay"]);
  expect(publishFaults({ ...ready, pay: { ...ready.pay, min: null } }, today)).toEqual(["pay"]);
  expect(publishFaults({ ...ready, pay: null, kind: "internship" }, today)).toEqual([]);
});

test("what staff alone see needs no pay yet", () => {
  expect(publishFaults({ ...ready, pay: null, visibility: "staff" }, today)).toEqual([]);
});

test("a place is needed unless the work is remote", () => {
  expect(publishFaults({ ...ready, municipality: "" }, today)).toEqual(["place"]);
  expect(publishFaults({ ...ready, municipality: "", workMode: "remote" }, today)).toEqual([]);
  expect(publishFaults({ ...ready, municipality: "", region: "Southwest Finland" }, today)).toEqual([]);
});

test("everything that is missing is named at once", () => {
  const bare = { ...ready, occupationText: " ", pay: null, municipality: "", closesOn: "2026-11-23" };
  expect(publishFaults(bare, today)).toEqual(["occupation", "pay", "place", "closed"]);
});

test("an edit of what is published names what it takes away, and not what stood before", () => {
  const past = { ...ready, closesOn: "2026-11-23" };
  expect(faultsMade(ready, { ...ready, pay: null, municipality: "" }, today)).toEqual(["pay", "place"]);
  expect(faultsMade(past, { ...past, municipality: "Lieto" }, today)).toEqual([]);
  expect(faultsMade(past, { ...past, closesOn: "2026-11-22" }, today)).toEqual(["closed"]);
  expect(faultsMade(past, { ...past, occupationText: "" }, today)).toEqual(["occupation"]);
});
