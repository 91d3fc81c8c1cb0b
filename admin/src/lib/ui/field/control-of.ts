/** Where a fault leads: its own control, or the first of its group where the group as a whole is wrong. */
export const controlOf = (id: string | undefined): HTMLElement | undefined =>
  (id &&
    (document.getElementById(id) ??
      document.querySelector<HTMLElement>(`:is(input, select, textarea)[id^="${CSS.escape(id)}-"]`))) ||
  undefined;
