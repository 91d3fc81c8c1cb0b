import type { LinkHints, TitleKind } from "./types.ts";
import type { TextKind } from "./weights/weights.ts";

/** Weights for a skill's name: a light build has fewer features and weights of its own. */
export const skillKind = (light: boolean, hints: LinkHints): TextKind =>
  light ? "listed" : hints.context === undefined ? "name" : "span";

/** Weights for a title; a light build knows one kind only. */
export const titleKind = (light: boolean, kind: TitleKind): TextKind => (light ? "held" : kind);
