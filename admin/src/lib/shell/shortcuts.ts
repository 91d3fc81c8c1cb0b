import { isTyping } from "#lib/ui/list/row-keys.ts";
import { undoLast } from "#lib/ui/toast/toast.svelte.ts";
import { goto } from "$app/navigation";
import { openAreas } from "./areas.ts";

type Acts = { palette?: () => void; help: () => void };

/** Keys that work on every page of the desk; `g` waits a second for its second key. */
export function shortcuts(acts: Acts): (event: KeyboardEvent) => void {
  let leadAtMs = 0;
  return (event) => {
    if (acts.palette && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      acts.palette();
      return;
    }
    if (event.defaultPrevented || isTyping(event)) return;
    const led = event.timeStamp - leadAtMs < 1000;
    leadAtMs = event.key === "g" ? event.timeStamp : 0;
    const area = led ? openAreas().find((one) => one.key === event.key) : undefined;
    if (area) void goto(area.href);
    else if (event.key === "?") acts.help();
    else if (event.key === "u") undoLast();
    else if (event.key === "/") document.querySelector<HTMLInputElement>("main [data-search]")?.focus();
    else return;
    event.preventDefault();
  };
}
