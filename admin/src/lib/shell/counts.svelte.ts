import { getOverview } from "#lib/overview/overview-api.ts";
import { session } from "#lib/session/session.svelte.ts";
import { page } from "$app/state";
import type { CountName } from "./areas.ts";

/** Counts beside the areas; asked again when the person moves to another area, at most every half minute. */
export function areaCounts(): () => Partial<Record<CountName, number>> {
  let counts = $state.raw<Partial<Record<CountName, number>>>({});
  let askedAtMs = 0;

  $effect(() => {
    void page.url.pathname;
    if (session()?.desk !== "staff" || Date.now() - askedAtMs < 30_000) return;
    askedAtMs = Date.now();
    getOverview().then(
      (overview) => {
        counts = {
          candidates: overview.candidates.total,
          openings: overview.openings.total,
          organisations: overview.organisations.total,
          unlinked: overview.linking.waiting,
        };
      },
      () => undefined,
    );
  });
  return () => counts;
}
