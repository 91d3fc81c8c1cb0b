import type { OpeningInput } from "@tuttu/schema";

/** What keeps an opening from being published. */
export type PublishFault = "occupation" | "pay" | "place" | "closed";

export const pointerOfFault: Readonly<Record<PublishFault, string>> = {
  occupation: "/occupationText",
  pay: "/pay",
  place: "/municipality",
  closed: "/closesOn",
};

type Judged = Pick<
  OpeningInput,
  "kind" | "visibility" | "occupationText" | "pay" | "municipality" | "region" | "workMode" | "closesOn"
>;

/**
 * What has to be filled in before people see it: the occupation, for a job that others than staff see the pay or its
 * range (Directive (EU) 2023/970, art. 5), where the work is done unless it is remote, and a last day that is not past.
 * @param todayOn `YYYY-MM-DD`
 */
export function publishFaults(opening: Judged, todayOn: string): PublishFault[] {
  const faults: PublishFault[] = [];
  if (opening.occupationText.trim() === "") faults.push("occupation");
  const paid = opening.pay !== null && (opening.pay.min !== null || opening.pay.max !== null);
  if (opening.kind === "job" && opening.visibility !== "staff" && !paid) faults.push("pay");
  const placed = opening.municipality !== "" || opening.region !== "" || opening.workMode === "remote";
  if (!placed) faults.push("place");
  if (opening.closesOn !== null && opening.closesOn < todayOn) faults.push("closed");
  return faults;
}

/** What an edit of a published opening makes wrong; what was so before, and stands as it was, is not asked for again. */
export function faultsMade(before: Judged, after: Judged, todayOn: string): PublishFault[] {
  const stood = new Set(publishFaults(before, todayOn));
  if (before.closesOn !== after.closesOn) stood.delete("closed");
  return publishFaults(after, todayOn).filter((fault) => !stood.has(fault));
}
