import { whileSeen } from "#lib/api/while-seen.ts";
import { may, session } from "#lib/session/session.svelte.ts";
import { page } from "$app/state";
import { isWorthTelling } from "./engine-view.ts";
import { type EngineFault, getSearchState, type SearchState } from "./engines-api.ts";

const everyMs = 30_000;
/** For this visit: the kinds of faults that the person does not want to be told of again. */
const kept = "tuttu.searchToldOf";

const toldOf = (): string[] => (sessionStorage.getItem(kept) ?? "").split(" ").filter(Boolean);

export interface SearchNews {
  /** That another engine answers than the chosen one; undefined where there is nothing to say. */
  readonly news: (SearchState & { fault: EngineFault }) | undefined;
  /** Says no more of this kind of fault for this visit. */
  dismiss(): void;
}

/**
 * Watches for the people at the desk whether searches are answered as usual: asked for when they move to another page,
 * at most every half minute, and as often as that while there is something to say. Call it while a component starts.
 */
export function searchNews(): SearchNews {
  let state = $state.raw<SearchState>();
  let nowMs = $state(Date.now());
  let dismissed = $state.raw<readonly string[]>(toldOf());
  let askedAtMs = 0;

  const dueInMs = () => Math.max(0, askedAtMs + everyMs - Date.now());
  const ask = () => {
    if (dueInMs() > 0) return;
    askedAtMs = Date.now();
    getSearchState().then(
      (told) => {
        state = told;
        nowMs = Date.now();
      },
      () => undefined,
    );
  };
  $effect(() => {
    void page.url.pathname;
    if (!session()?.programme || !may("overview.read")) return;
    // Who moves on within the half minute and stays there is told at its end.
    const timer = setTimeout(ask, dueInMs());
    return () => clearTimeout(timer);
  });
  const isAmiss = $derived(state !== undefined && state.fault !== null);
  $effect(() => (isAmiss ? whileSeen(ask, everyMs + 100) : undefined));

  return {
    get news() {
      if (state === undefined || !isWorthTelling(state, nowMs)) return undefined;
      const { fault } = state;
      return fault === null || dismissed.includes(fault) ? undefined : { ...state, fault };
    },
    dismiss() {
      if (!state?.fault) return;
      dismissed = [...dismissed, state.fault];
      sessionStorage.setItem(kept, dismissed.join(" "));
    },
  };
}
