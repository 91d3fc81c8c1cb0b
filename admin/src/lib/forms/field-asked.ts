import { controlOf } from "#lib/ui/field/control-of.ts";

/** Who comes for one field, named in the address as `#f-skills`, finds the focus in it once the form is there. */
export const fieldAsked = (): void => {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id.startsWith("f-")) return;
  const control = controlOf(id);
  control?.focus();
  control?.scrollIntoView({ block: "center" });
};
