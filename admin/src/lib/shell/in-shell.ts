import { getContext, setContext } from "svelte";

const key = Symbol("in shell");

/** Says to the pages within that side bar and bottom bar stand around them; called by a desk's layout as it is made. */
export const standInShell = (): void => {
  setContext(key, true);
};

/** Whether a shell stands around the component that asks as it is made. */
export const isInShell = (): boolean => getContext(key) === true;
