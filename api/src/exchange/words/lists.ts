import type { Locale } from "@tuttu/schema";

/** Words that a cell may hold, of which a sentence tells those of the reader's language; all are read in every language. */
export type ListCode = "flags" | "workModes" | "employment" | "skillLevels" | "nativeLevel";

/** A test reads each of them. */
export const lists: Readonly<Record<Locale, Readonly<Record<ListCode, string>>>> = {
  en: {
    flags: "yes, no, true, false, 1, 0",
    workModes: "on_site, hybrid, remote",
    employment: "permanent, fixed term, temporary, internship, full time, part time, shifts",
    skillLevels: "1, 2, 3, 4, basics, intermediate, advanced, leads others",
    nativeLevel: "native",
  },
  fi: {
    flags: "kyllä, ei, 1, 0",
    workModes: "lähityö, hybridi, etätyö",
    employment: "vakituinen, määräaikainen, sijaisuus, harjoittelu, kokoaikainen, osa-aikainen, vuorotyö",
    skillLevels: "1, 2, 3, 4, alkeet, itsenäinen, edistynyt, ohjaa muita",
    nativeLevel: "äidinkieli",
  },
  sv: {
    flags: "ja, nej, 1, 0",
    workModes: "på plats, hybrid, distans",
    employment: "tillsvidare, visstid, vikariat, praktik, heltid, deltid, skiftarbete",
    skillLevels: "1, 2, 3, 4, grunder, självständig, avancerad, leder andra",
    nativeLevel: "modersmål",
  },
};

/** `allowed` of a note that stands for one of the lists. */
export const listed = (code: ListCode): string => `list:${code}`;

/** The words of a list in a language; any other text as it is. */
export function listIn(text: string, locale: Locale): string {
  const code = text.startsWith("list:") ? text.slice("list:".length) : "";
  return Object.hasOwn(lists.en, code) ? lists[locale][code as ListCode] : text;
}
