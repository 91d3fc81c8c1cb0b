import CircleUser from "@lucide/svelte/icons/circle-user";
import Keyboard from "@lucide/svelte/icons/keyboard";
import Languages from "@lucide/svelte/icons/languages";
import LogOut from "@lucide/svelte/icons/log-out";
import Monitor from "@lucide/svelte/icons/monitor";
import Moon from "@lucide/svelte/icons/moon";
import Sun from "@lucide/svelte/icons/sun";
import { locale, locales, t } from "#lib/messages/messages.svelte.ts";
import { leave } from "#lib/session/leaving.svelte.ts";
import { chooseLocale, chooseProgramme, session } from "#lib/session/session.svelte.ts";
import type { MenuEntry } from "#lib/ui/menu/menu.ts";
import { openAreas } from "./areas.ts";
import { theme, themes, useTheme } from "./theme.svelte.ts";

/** Names of languages stand in their own language, so that whoever reads only that one finds it. */
const ownNames = { en: "English", fi: "Suomi", sv: "Svenska" } as const;
const themeIcons = { system: Monitor, light: Sun, dark: Moon } as const;

export function languageEntries(): MenuEntry[] {
  return locales.map((one) => ({
    kind: "item",
    label: ownNames[one],
    icon: Languages,
    checked: locale() === one,
    onselect: () => void chooseLocale(one),
  }));
}

export function themeEntries(): MenuEntry[] {
  return themes.map((one) => ({
    kind: "item",
    label: t(`theme.${one}`),
    icon: themeIcons[one],
    checked: theme() === one,
    onselect: () => useTheme(one),
  }));
}

export function programmeEntries(): MenuEntry[] {
  const who = session();
  if (!who) return [];
  return [
    { kind: "label", label: t("shell.programmes") },
    ...who.programmes.map<MenuEntry>((one) => ({
      kind: "item",
      label: one.name,
      checked: one.id === who.programme?.id,
      onselect: () => void chooseProgramme(one.id),
    })),
  ];
}

export function personEntries(onhelp?: () => void): MenuEntry[] {
  return [
    { kind: "label", label: t("shell.language") },
    ...languageEntries(),
    { kind: "label", label: t("shell.theme") },
    ...themeEntries(),
    { kind: "line" },
    { kind: "item", label: t("account.title"), icon: CircleUser, href: "/account" },
    ...(onhelp
      ? [{ kind: "item", label: t("shell.keys"), icon: Keyboard, hint: "?", onselect: onhelp } satisfies MenuEntry]
      : []),
    { kind: "item", label: t("shell.signOut"), icon: LogOut, onselect: () => void leave() },
  ];
}

/** What the narrow bar's "more" opens: the areas that have no place in the bar, then the person's own. */
export function moreEntries(shown: readonly string[]): MenuEntry[] {
  const rest = openAreas().filter((area) => !shown.includes(area.id));
  return [
    ...rest.map<MenuEntry>((area) => ({ kind: "item", label: t(area.label), icon: area.icon, href: area.href })),
    { kind: "line" },
    ...personEntries(),
  ];
}
