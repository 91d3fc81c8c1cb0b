import { at, featureCount } from "./rank/features.ts";
import type { LinkHow } from "./types.ts";

/** Names the strongest reason in a concept's row of features. */
export function howOf(rows: Float32Array, place: number): LinkHow {
  const value = (feature: number) => rows[place * featureCount + feature] as number;
  if (value(at.exactPreferred) > 0) return "exact";
  if (value(at.exactAlternative) > 0 || value(at.exactUnmarked) > 0) return "alternative";
  if (value(at.exactPart) > 0) return "part";
  const gram = Math.max(value(at.gram), value(at.windowGram));
  const stem = Math.max(value(at.stem), value(at.windowStem));
  if (stem > 0.8) return "words";
  if (value(at.translated) > Math.max(stem, gram)) return "translated";
  if (gram > 0.4) return "fuzzy";
  if (stem > 0.4) return "words";
  return value(at.translated) > 0.4 ? "translated" : "meaning";
}
