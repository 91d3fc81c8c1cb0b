import { getContext, setContext } from "svelte";
import type { CandidateInput } from "../candidates-api.ts";
import { namesOf, type OwnNames } from "./own-names.ts";

const key = Symbol("what a card's texts are read with");
type Read = () => { names: OwnNames; language: "en" | "fi" | "sv" };

/** Lets the texts of the profile that is edited below be read for what they give away. While a component starts. */
export const readWith = (profile: () => CandidateInput): void => {
  setContext<Read>(key, () => ({ names: namesOf(profile()), language: profile().textLanguage ?? "en" }));
};

/** The names and the language to read with; undefined where no profile is edited. */
export const readersOf = (): Read | undefined => getContext<Read | undefined>(key);
