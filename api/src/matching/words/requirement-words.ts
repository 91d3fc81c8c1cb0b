import type { AskedRequirement } from "@tuttu/schema";
import type { AskedExplanation, Explanation, Part, SkillClaim } from "@tuttu/search";
import type { z } from "zod";
import { isOpenToTalk } from "./part-state.ts";
import { partLabel, plainText, type Voice } from "./part-words.ts";
import { say } from "./words.ts";

type Requirement = z.infer<typeof AskedRequirement>;

/** What stands behind a claim, in words: looked up by whoever has the rows. */
export type EvidenceOf = (claim: SkillClaim) => readonly string[];

const states: Readonly<Record<AskedExplanation["state"], Requirement["state"]>> = {
  met_shown: "shown",
  met_claimed: "claimed",
  below: "near",
  nearly: "near",
  missing: "missing",
  usual: "unknown",
  unknown: "unknown",
  text_only: "unknown",
};

function via(asked: AskedExplanation, { locale, labelOf }: Voice): string | null {
  if (asked.state === "nearly" && asked.related !== null) {
    const skill = labelOf(asked.related.skill);
    return skill === null ? null : say(locale, `via.${asked.related.relation}`, { skill });
  }
  if (asked.state === "below" || (asked.state === "missing" && asked.levelStated !== null)) {
    const level = (value: number | null) => say(locale, `level.${(value ?? 1) as 1 | 2 | 3 | 4}`);
    return say(locale, "via.below", { stated: level(asked.levelStated), asked: level(asked.levelAsked) });
  }
  if (asked.usualFor !== null && asked.state === "usual") {
    const occupation = labelOf(asked.usualFor.occupation);
    return occupation === null ? null : say(locale, "via.usual", { occupation });
  }
  return null;
}

const isMet = (state: Requirement["state"]): boolean => state === "shown" || state === "claimed";

function skillState({ state }: AskedExplanation, { locale }: Voice): string {
  if (state === "usual" || state === "text_only") return say(locale, `state.${state}`);
  return say(locale, `state.${states[state]}`);
}

/** The state in words; what is not met and can be talked about says so. */
const openly = (said: string, state: Requirement["state"], isOpen: boolean, { locale }: Voice): string =>
  isOpen && !isMet(state) ? say(locale, "negotiable", { text: said }) : said;

/** A skill as the opening asks for it; its meaning is decided by a person or by a sure link, or it is not. */
export interface AskedText {
  readonly text: string;
  readonly isDecided: boolean;
}

/** How one asked skill stands, in the viewer's language. `text` is the opening's own wording. */
function skillRequirement(
  asked: AskedExplanation,
  { text, isDecided }: AskedText,
  claims: readonly SkillClaim[],
  evidenceOf: EvidenceOf,
  isOpen: boolean,
  voice: Voice,
): Requirement {
  const claim = asked.claim === null ? undefined : claims[asked.claim];
  return {
    kind: "skill",
    need: asked.need,
    label: (asked.skill !== null && isDecided ? voice.labelOf(asked.skill) : null) ?? text,
    level: asked.levelAsked === null ? null : say(voice.locale, `level.${asked.levelAsked}`),
    state: states[asked.state],
    stateText: openly(skillState(asked, voice), states[asked.state], isOpen, voice),
    via: via(asked, voice),
    evidence: claim === undefined ? [] : [...evidenceOf(claim)],
    usual: asked.state === "usual",
    negotiable: isOpen,
    credit: Math.round(asked.credit * 1000) / 1000,
    conceptId: asked.skill,
  };
}

const kinds = { language: "language", education: "education", licence: "licence" } as const;
const partStates = { met: "claimed", near: "near", unmet: "missing", unknown: "unknown" } as const;

/** Languages, education and licences are asked for like skills, so they stand in the same list. */
function partRequirement(part: Part, why: Explanation, voice: Voice): Requirement | null {
  const kind = kinds[part.key as keyof typeof kinds];
  if (kind === undefined || part.details.need === "habit") return null;
  const state = partStates[part.state];
  return {
    kind,
    need: part.details.need === "desirable" ? "desirable" : "required",
    label: part.key === "licence" ? part.of : partLabel(part, voice),
    level: null,
    state,
    stateText: openly(say(voice.locale, `state.${state}`), state, part.negotiable, voice),
    via: plainText(part, why, voice),
    evidence: [],
    usual: false,
    negotiable: part.negotiable,
    credit: Math.round(part.value * 1000) / 1000,
    conceptId: null,
  };
}

/** Words of an opening that mean the same concept stand side by side: from the second on, with the words as written. */
function withoutTwins(all: readonly { readonly text: string; readonly told: Requirement }[]): Requirement[] {
  const labels = new Set<string>();
  return all.map(({ text, told }) => {
    const isTwin = labels.has(told.label);
    labels.add(told.label);
    return isTwin && text !== "" && text !== told.label ? { ...told, label: `${told.label} (${text})` } : told;
  });
}

/** Everything that the opening asks for and how the candidate stands to it, required first, in the opening's order. */
export function requirementsOf(
  why: Explanation,
  askedTexts: readonly AskedText[],
  claims: readonly SkillClaim[],
  evidenceOf: EvidenceOf,
  voice: Voice,
): Requirement[] {
  const isOpen = why.parts.some((part) => part.key === "skills" && isOpenToTalk(part, why));
  const skills = withoutTwins(
    why.skills.map((asked) => {
      const text = askedTexts[asked.asked] ?? { text: "", isDecided: true };
      return { text: text.text, told: skillRequirement(asked, text, claims, evidenceOf, isOpen, voice) };
    }),
  );
  const others = why.parts.flatMap((part) => partRequirement(part, why, voice) ?? []);
  const all = [...skills, ...others];
  return [...all.filter(({ need }) => need === "required"), ...all.filter(({ need }) => need === "desirable")];
}
