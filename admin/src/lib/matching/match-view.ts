import type { Api } from "#lib/api/client.ts";

export type Match = Api["MatchExplanation"];
export type Part = Api["MatchPart"];
export type Requirement = Api["AskedRequirement"];
/** How something asked for stands; `lifted` is not met and costs nothing. */
export type State = Requirement["state"] | "lifted";

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

/**
 * What each part costs as it is shown, in whole points: the total as it is shown and all of them make 100, the points
 * that rounding leaves going to the largest remainders, the first where two are alike.
 */
export function shownCosts(total: number, parts: readonly Pick<Part, "cost">[]): readonly number[] {
  const shown = parts.map(({ cost }) => Math.floor(cost));
  const order = parts.map(({ cost }, at) => ({ at, rest: cost % 1 })).sort((a, b) => b.rest - a.rest || a.at - b.at);
  const left = 100 - Math.round(total) - shown.reduce((sum, one) => sum + one, 0);
  for (const { at } of order.slice(0, Math.max(0, left))) shown[at] = (shown[at] ?? 0) + 1;
  return shown;
}

/** From so many points of 100 a part's cost has a piece of the bar. */
const shownFrom = 0.5;

/**
 * A row's bar: first the total, filled; behind it a piece for what each part costs, dotted where it was not told, with
 * a gap of 0.6 % between pieces. Filled and cost together are the whole.
 */
export function segments(parts: readonly Part[]): readonly Segment[] {
  const gap = 0.6;
  const costs = parts.filter((part) => part.cost >= shownFrom);
  const total = Math.max(0, 100 - parts.reduce((sum, part) => sum + part.cost, 0));
  let x = total;
  const pieces = costs.map((part, at) => {
    const width = at === costs.length - 1 ? 100 - x : Math.min(part.cost, 100 - x);
    const inner = total > 0 || at > 0 ? Math.max(0.4, width - gap) : width;
    const piece: Segment = {
      key: partKey(part),
      x: x + width - inner,
      width: inner,
      filled: 0,
      look: part.state === "unknown" ? "unknown" : "plain",
    };
    x += width;
    return piece;
  });
  return parts.length === 0 ? [] : [{ key: "total", x: 0, width: total, filled: total, look: "plain" }, ...pieces];
}

/** A requirement's state as it is shown: a missing one that can be talked about is no hard miss. */
export const shownState = (one: Requirement): State =>
  one.negotiable && (one.state === "missing" || one.state === "near") ? "lifted" : one.state;

export const requirementKey = (one: Requirement): string =>
  `${one.kind} ${one.conceptId ?? one.label} ${one.level ?? ""}`;
