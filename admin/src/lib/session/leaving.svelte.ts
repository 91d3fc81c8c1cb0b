import { draftsWaiting } from "#lib/forms/form-state.svelte.ts";
import { signOut } from "./session.svelte.ts";

let drafts = $state(0);

/** How many unsaved texts the question before signing out is about; 0 while nobody is asked. */
export const unsavedTexts = (): number => drafts;

/** Signs out; where something typed was not saved, asks first what is to become of it. */
export async function leave(): Promise<void> {
  drafts = draftsWaiting();
  if (drafts === 0) await signOut();
}

export function stay(): void {
  drafts = 0;
}
