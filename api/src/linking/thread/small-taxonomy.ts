import type { LinkState } from "@tuttu/search";
import type { LinkAnswer, LinkOption, LinkRequest } from "../service/linking-port.ts";

/**
 * The linker's probabilities are trained on ESCO, where nearly every skill has a concept. A taxonomy of a few hundred
 * lacks most of what people write, so "none of them" is likelier than the linker says: measured with ESCO labels that
 * the starter lacks, a stated .35 is true .17, .55 is .33, .65 is .59; from .85 on it holds.
 */
export const smallBelowSkills = 2_000;
const surelyFrom = 0.85;

const isNamed = ({ how }: LinkOption): boolean => how === "exact" || how === "alternative" || how === "part";

function tempered(option: LinkOption): LinkOption {
  const { confidence } = option;
  if (confidence >= surelyFrom) return option;
  return { ...option, confidence: Math.round(confidence * (confidence < 0.6 ? 0.5 : 0.9) * 1e4) / 1e4 };
}

/** A skill is linked without asking only where it is sure, an occupation only where a label says it. */
function stateOf(state: LinkState, kind: LinkRequest["kind"], best: LinkOption | undefined): LinkState {
  if (state !== "linked" || best === undefined) return state;
  const isSure = kind === "occupation" ? isNamed(best) : isNamed(best) || best.confidence >= surelyFrom;
  return isSure ? "linked" : "proposed";
}

/** An answer as far as it may be believed where the taxonomy is small. */
export function believedOfSmall({ state, options }: LinkAnswer, kind: LinkRequest["kind"]): LinkAnswer {
  return {
    state: stateOf(state, kind, options[0]),
    options: options.map((one) => (isNamed(one) ? one : tempered(one))),
  };
}
