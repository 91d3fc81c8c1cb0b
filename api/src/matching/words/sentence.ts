import type { Explanation, Part } from "@tuttu/search";
import { isOpenToTalk } from "./part-state.ts";
import { partLabel, partText, type Voice } from "./part-words.ts";
import { say } from "./words.ts";

/** A part is worth a word in the first sentence from so many points of 100. */
const toldFromPoints = 3;

/** Parts whose words name what they are about: a label before them would only put a second colon into the sentence. */
const speaksForItself = new Set<Part["key"]>(["occupation", "licence", "wishes"]);

/** What a part costs, in words inside a sentence. */
function costOf(part: Part, why: Explanation, voice: Voice): string {
  const text = partText(part, why, voice);
  if (!speaksForItself.has(part.key))
    return say(voice.locale, "sentence.cost", { label: partLabel(part, voice), text });
  // A licence begins with its name, as it is written; the others with a word of ours.
  return part.key === "licence" ? text : text.charAt(0).toLocaleLowerCase(voice.locale) + text.slice(1);
}

/**
 * The one sentence that stands first: how many required skills are met, and what else costs most.
 * @example "Meets 6 of 8 required skills, one more nearly; Finnish: B1 where B2 is asked."
 */
export function sentenceOf(why: Explanation, voice: Voice): string {
  const { locale } = voice;
  const { met, asked } = why.required;
  const nearly = why.skills.filter(
    ({ need, state }) => need === "required" && (state === "nearly" || state === "below"),
  ).length;
  const first =
    asked === 0
      ? say(locale, "sentence.none")
      : say(locale, "sentence.required", { met, asked, all: met === asked ? "yes" : "no" });
  const counted = nearly > 0 ? `${first}, ${say(locale, "sentence.nearly", { nearly, met })}` : first;
  const isOpen = why.parts.some((part) => part.key === "skills" && isOpenToTalk(part, why));
  const skills = isOpen ? say(locale, "sentence.negotiable", { text: counted }) : counted;
  const cost = why.parts
    .filter((part) => part.key !== "skills" && part.cost >= toldFromPoints)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, 1)
    .map((part) => costOf(part, why, voice));
  return say(locale, "sentence.end", { parts: [skills, ...cost].join("; ") });
}
