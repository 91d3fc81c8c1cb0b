import BookOpen from "@lucide/svelte/icons/book-open";
import Bookmark from "@lucide/svelte/icons/bookmark";
import Briefcase from "@lucide/svelte/icons/briefcase";
import Building2 from "@lucide/svelte/icons/building-2";
import FileUp from "@lucide/svelte/icons/file-up";
import LayoutDashboard from "@lucide/svelte/icons/layout-dashboard";
import Link2 from "@lucide/svelte/icons/link-2";
import MailPlus from "@lucide/svelte/icons/mail-plus";
import Search from "@lucide/svelte/icons/search";
import Settings2 from "@lucide/svelte/icons/settings-2";
import TextSearch from "@lucide/svelte/icons/text-search";
import Users from "@lucide/svelte/icons/users";
import type { MessageKey } from "#lib/messages/messages.svelte.ts";
import { may, session } from "#lib/session/session.svelte.ts";

export type CountName = "candidates" | "openings" | "organisations" | "unlinked";
export type Area = {
  id: string;
  href: string;
  label: MessageKey;
  /** For the bar of a phone, where the label is long in some language. */
  short?: MessageKey;
  icon: typeof Users;
  /** Second key after `g`. */
  key: string;
  count?: CountName;
  /** Capability without which the area is not offered. */
  needs: string;
  group: "main" | "work";
  /** Whose desk it is; the staff's where nothing is said. */
  desk?: "employer";
  /** Further addresses that belong to it begin so; its own `href` where nothing is said. */
  within?: string;
};

export const areas: readonly Area[] = [
  {
    id: "overview",
    needs: "overview.read",
    href: "/staff",
    label: "area.overview",
    icon: LayoutDashboard,
    key: "h",
    group: "main",
  },
  {
    id: "candidates",
    needs: "candidate.read",
    href: "/staff/candidates",
    label: "area.candidates",
    icon: Users,
    key: "c",
    count: "candidates",
    group: "main",
  },
  {
    id: "openings",
    needs: "opening.read",
    href: "/staff/openings",
    label: "area.openings",
    short: "area.openingsShort",
    icon: Briefcase,
    key: "o",
    count: "openings",
    group: "main",
  },
  {
    id: "organisations",
    needs: "organisation.read",
    href: "/staff/organisations",
    label: "area.organisations",
    icon: Building2,
    key: "r",
    count: "organisations",
    group: "main",
  },
  {
    id: "invitations",
    needs: "invitation.read",
    href: "/staff/invitations",
    label: "area.invitations",
    icon: MailPlus,
    key: "v",
    group: "work",
  },
  {
    id: "imports",
    needs: "import.read",
    href: "/staff/imports",
    label: "area.imports",
    icon: FileUp,
    key: "m",
    group: "work",
  },
  {
    id: "linking",
    needs: "linking.decide",
    href: "/staff/linking",
    label: "area.linking",
    icon: Link2,
    key: "l",
    count: "unlinked",
    group: "work",
  },
  {
    id: "taxonomy",
    needs: "taxonomy.read",
    href: "/staff/taxonomy",
    label: "area.taxonomy",
    icon: BookOpen,
    key: "t",
    group: "work",
  },
  {
    id: "programme",
    needs: "programme.read",
    href: "/staff/programme",
    label: "area.programme",
    icon: Settings2,
    key: "p",
    group: "work",
  },
  {
    id: "search",
    needs: "search.run",
    href: "/staff/search",
    label: "area.search",
    icon: TextSearch,
    key: "s",
    group: "work",
  },
  {
    id: "own-openings",
    desk: "employer",
    needs: "opening.read",
    href: "/employer",
    within: "/employer/openings",
    label: "area.openings",
    short: "area.openingsShort",
    icon: Briefcase,
    key: "o",
    group: "main",
  },
  {
    id: "talent",
    desk: "employer",
    needs: "talent.read",
    href: "/employer/talent",
    label: "area.talent",
    short: "area.talentShort",
    icon: Search,
    key: "t",
    group: "main",
  },
  {
    id: "shortlists",
    desk: "employer",
    needs: "talent.read",
    href: "/employer/shortlists",
    label: "area.shortlists",
    short: "area.shortlistsShort",
    icon: Bookmark,
    key: "l",
    group: "main",
  },
  {
    id: "organisation",
    desk: "employer",
    needs: "terms.read",
    href: "/employer/organisation",
    label: "area.ownOrganisation",
    short: "area.ownOrganisationShort",
    icon: Building2,
    key: "r",
    group: "main",
  },
];

/** The area that an address belongs to. */
export function areaOf(pathname: string): Area | undefined {
  return areas.findLast(
    ({ id, href, within = href }) => pathname === href || (id !== "overview" && pathname.startsWith(`${within}/`)),
  );
}

/** Areas of the session's desk that it may enter. */
export const openAreas = (): readonly Area[] =>
  areas.filter(({ desk = "staff", needs }) => desk === session()?.desk && may(needs));
