import type { Api } from "#lib/api/client.ts";

export type Match = Api["MatchExplanation"];
export type Part = Api["MatchPart"];
export type Requirement = Api["AskedRequirement"];
/** How something asked for stands; `lifted` is not met and costs nothing. */
export type State = Requirement["state"] | "lifted";

/** How much room a factor gets in a row's bar, in per cent; the skills say most, so they get most. */
const room: Record<Part["factor"], number> = {
  skills: 30,
  occupation: 20,
  language: 8,
  place: 8,
  working_time: 6,
  contract: 5,
  start: 7,
  education: 7,
  licence: 5,
  wishes: 8,
};

/** A factor may stand several times, once for each language or licence. */
export const partKey = (part: Part): string => `${part.factor} ${part.of}`;

/** What was asked for is not met and costs nothing: it can be talked about, or is only a habit of the team. */
export const isLifted = (part: Part): boolean => part.negotiable && part.state !== "met" && part.value === 1;

/** A part's state as a requirement's, whose discs and words are the same everywhere. */
export const discOf = (part: Part): State =>
  isLifted(part) && part.state !== "unknown"
    ? "lifted"
    : ({ met: "claimed", near: "near", unmet: "missing", unknown: "unknown" } as const)[part.state];

/** `plain` is filled to the value, `lifted` hatched, `unknown` filled to the value and dotted from there. */
export type Look = "plain" | "lifted" | "unknown";
export const lookOf = (part: Part): Look =>
  isLifted(part) ? "lifted" : part.state === "unknown" && part.value < 1 ? "unknown" : "plain";

export type Segment = { key: string; x: number; width: number; filled: number; look: Look };

/** One segment per part, side by side with a gap of 0.8 %, each filled to the value that was reached. */
export function segments(parts: readonly Part[]): readonly Segment[] {
  const gap = 0.8;
  const whole = parts.reduce((sum, part) => sum + room[part.factor], 0) || 1;
  const scale = (100 - gap * Math.max(0, parts.length - 1)) / whole;
  let x = 0;
  return parts.map((part) => {
    const width = room[part.factor] * scale;
    const at = x;
    x += width + gap;
    return { key: partKey(part), x: at, width, filled: width * part.value, look: lookOf(part) };
  });
}

/** A requirement's state as it is shown: a missing one that can be talked about is no hard miss. */
export const shownState = (one: Requirement): State =>
  one.negotiable && (one.state === "missing" || one.state === "near") ? "lifted" : one.state;

export const requirementKey = (one: Requirement): string =>
  `${one.kind} ${one.conceptId ?? one.label} ${one.level ?? ""}`;
