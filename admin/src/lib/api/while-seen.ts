/**
 * Calls `act` every `everyMs` while the tab is seen, and once when it is seen again; nothing is asked for a hidden one.
 * @returns what ends it
 * @example $effect(() => whileSeen(list.again, 10_000));
 */
export function whileSeen(act: () => void, everyMs: number): () => void {
  const actIfSeen = () => {
    if (!document.hidden) act();
  };
  const timer = setInterval(actIfSeen, everyMs);
  document.addEventListener("visibilitychange", actIfSeen);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", actIfSeen);
  };
}
