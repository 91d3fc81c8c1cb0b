import { locale } from "../messages/messages.svelte.ts";
import { isProblem } from "./problem.ts";

/** What a page knows of a thing that it asks the API for. Old data stay in view while newer ones are on their way. */
export type Resource<T> = {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly busy: boolean;
  /** Asks again with the same question. */
  again: () => void;
  /** Replaces what is known, for instance after a save that answered the new state. */
  put: (data: T) => void;
};

/**
 * Asks `fetcher` whenever what it reads changes; an earlier question is aborted. Call it while a component starts.
 * @example const opening = resource((signal) => getOpening(page.params.id, signal));
 */
export function resource<T>(fetcher: (signal: AbortSignal) => Promise<T> | undefined): Resource<T> {
  let data = $state.raw<T | undefined>();
  let error = $state.raw<unknown>();
  let busy = $state(true);
  let round = $state(0);

  $effect(() => {
    void round;
    void locale();
    const mine = new AbortController();
    const answer = fetcher(mine.signal);
    if (!answer) {
      busy = false;
      return;
    }
    busy = true;
    answer.then(
      (value) => {
        if (mine.signal.aborted) return;
        data = value;
        error = undefined;
        busy = false;
      },
      (reason: unknown) => {
        if (mine.signal.aborted) return;
        if (isProblem(reason, 404)) data = undefined;
        error = reason;
        busy = false;
      },
    );
    return () => mine.abort();
  });

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get busy() {
      return busy;
    },
    again: () => {
      round += 1;
    },
    put: (value) => {
      data = value;
    },
  };
}
