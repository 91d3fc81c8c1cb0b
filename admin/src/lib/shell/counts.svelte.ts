import { getOverview } from "#lib/overview/overview-api.ts";
import { session } from "#lib/session/session.svelte.ts";
import { page } from "$app/state";
import type { CountName } from "./areas.ts";

let changes = $state(0);
let askedAtMs = 0;
/** A row of decisions is one change: the counts are asked again when it has been quiet for so long. */
const quietMs = 800;

/** Says that what the counts beside the areas count has changed. */
export function recount(): void {
  askedAtMs = 0;
  changes += 1;
}

/** Counts beside the areas; asked again when the person moves to another area, at most every half minute, or changes them. */
export function areaCounts(): () => Partial<Record<CountName, number>> {
  let counts = $state.raw<Partial<Record<CountName, number>>>({});

  $effect(() => {
    void page.url.pathname;
    const isChange = changes > 0;
    if (session()?.desk !== "staff" || !session()?.programme || Date.now() - askedAtMs < 30_000) return;
    const timer = setTimeout(
      () => {
        askedAtMs = Date.now();
        getOverview().then(
          ({ candidates, openings, organisations, linking }) => {
            counts = {
              candidates: candidates.total,
              openings: openings.total,
              organisations: organisations.total,
              unlinked: linking.waiting.skills + linking.waiting.occupations,
            };
          },
          () => undefined,
        );
      },
      isChange ? quietMs : 0,
    );
    return () => clearTimeout(timer);
  });
  return () => counts;
}
