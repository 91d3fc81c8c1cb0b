import type { Explanation, Part } from "@tuttu/search";

/**
 * How a part stands as people are told. Skills are told by what is required, as their sentence counts it: all of it met,
 * some of it met or nearly, something said to be missing, or nothing told; where nothing is required, as it was scored.
 */
export function toldState(part: Part, { skills, required }: Explanation): Part["state"] {
  if (part.key !== "skills" || part.state === "unknown" || required.asked === 0) return part.state;
  if (required.met === required.asked) return "met";
  const states = new Set(skills.filter(({ need }) => need === "required").map(({ state }) => state));
  if (required.met > 0 || states.has("below") || states.has("nearly")) return "near";
  return states.has("missing") ? "unmet" : "unknown";
}

/** True where something asked for is not met and the opening says that it can be talked about. */
export const isOpenToTalk = (part: Part, why: Explanation): boolean =>
  part.negotiable && part.details.need !== "habit" && toldState(part, why) !== "met";
