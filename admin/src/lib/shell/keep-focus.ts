const controls =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';
/** Things of one kind, one after the other: where one goes, the next takes its place. */
const sets = 'ol, ul, [data-slot="rows"], [data-slot="facet-chips"]';
/** What lies over the page for a while. */
const layers = '[role="dialog"], [role="menu"], [data-slot="toasts"]';

const isOff = (node: Element): boolean => node.matches(":disabled");
const focusFirst = (found: Iterable<HTMLElement>): boolean => {
  for (const one of found) {
    one.focus();
    if (document.activeElement === one) return true;
  }
  return false;
};

/** The control of the same set that stands where the lost one stood, else the one before it. */
function beside(within: Element, next: Node | null): boolean {
  const set = within.closest(sets);
  if (!set || set.closest("nav")) return false;
  const all = [...set.querySelectorAll<HTMLElement>(controls)];
  const from = all.findIndex(
    (one) =>
      next !== null && (next.contains(one) || next.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  return focusFirst(from < 0 ? all.reverse() : all.slice(from));
}

/** The heading over a place, or the page's own: read out, it says where one is. */
function heading(within: Element): boolean {
  for (let at: Element | null = within; at; at = at.matches("main, [role=dialog]") ? null : at.parentElement) {
    const found = at.querySelector<HTMLElement>("h1, h2, h3") ?? (at.matches("main") ? (at as HTMLElement) : null);
    if (!found) continue;
    const had = found.getAttribute("tabindex");
    found.tabIndex = -1;
    found.focus();
    if (had === null) found.addEventListener("blur", () => found.removeAttribute("tabindex"), { once: true });
    return true;
  }
  return false;
}

type Held = {
  node: HTMLElement;
  above: Element[];
  /** What had the focus before, where this one lies over the page. */
  before: Held | undefined;
  /** What stood behind it when it left the page. */
  next?: Node | null;
};

/**
 * Whoever works by keyboard or screen reader stays where they are: where a control leaves the page or is switched off
 * by its own act, the focus goes to the control in its place, to what had it before, or to the heading above, and never
 * to the page as a whole. What somebody leaves by themselves, and what a page of its own replaces, is left alone.
 * @returns how to end it
 */
export function keepFocus(): () => void {
  let held: Held | undefined;
  let waiting = false;

  const hold = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    const above: Element[] = [];
    for (let at = target.parentElement; at; at = at.parentElement) above.push(at);
    const before = target.closest(layers) ? (held?.before ?? held) : undefined;
    held = { node: target, above, before };
  };
  // A pointer that goes to nothing, and Escape that leaves a field, let go; so does a browser that moves on.
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return;
    queueMicrotask(() => {
      const node = held?.node;
      if (node === target && node?.isConnected && !isOff(node)) held = undefined;
    });
  };

  function settle(): void {
    waiting = false;
    if (!held || (document.activeElement !== document.body && document.activeElement !== null)) return;
    const lost = held.before && !held.node.isConnected ? held.before : held;
    const { node, above, next } = lost;
    if (node.isConnected) {
      // A heading takes the focus only while it is asked to.
      if (!isOff(node) && !focusFirst([node])) heading(node);
      return;
    }
    held = undefined;
    const within = above.find((one) => one.isConnected);
    const place = within?.closest("main, [role=dialog], aside");
    if (within && place) (next !== undefined && beside(within, next)) || heading(within);
    // A page that was replaced begins where every page begins.
    else if (!above.some((one) => one.matches("main"))) heading(document.querySelector("main") ?? document.body);
  }

  const watch = new MutationObserver((records) => {
    if (!held) return;
    if (!held.node.isConnected && held.next === undefined) {
      const gone = [held.node, ...held.above];
      held.next =
        records.find((one) => [...one.removedNodes].some((node) => gone.includes(node as Element)))?.nextSibling ??
        null;
    }
    if (waiting || document.activeElement === held.node) return;
    waiting = true;
    // What moves the focus by itself after a change goes first.
    requestAnimationFrame(() => requestAnimationFrame(settle));
  });
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  document.addEventListener("focusin", hold);
  document.addEventListener("focusout", leave);
  return () => {
    watch.disconnect();
    document.removeEventListener("focusin", hold);
    document.removeEventListener("focusout", leave);
  };
}
