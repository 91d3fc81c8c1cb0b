export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

let current = $state<Theme>("system");

export const theme = (): Theme => current;

/** Shows a theme and keeps it on this device; "system" follows the operating system. */
export function useTheme(next: Theme): void {
  current = next;
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  localStorage.setItem("tuttu.theme", next);
}

export function firstTheme(): Theme {
  const kept = localStorage.getItem("tuttu.theme");
  return themes.find((one) => one === kept) ?? "system";
}
