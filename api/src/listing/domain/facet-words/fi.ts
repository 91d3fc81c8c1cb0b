import type { FacetWords } from "./facet-words.ts";

export const fi: FacetWords = {
  candidateState: {
    invited: "kutsuttu",
    draft: "luonnos",
    in_review: "tarkistettavana",
    published: "julkaistu",
    paused: "tauolla",
    withdrawn: "poistettu näkyvistä",
    restricted: "rajoitettu",
    erased: "poistettu",
  },
  openingState: {
    draft: "luonnos",
    in_review: "tarkistettavana",
    published: "julkaistu",
    paused: "keskeytetty",
    closed: "suljettu",
    archived: "arkistoitu",
  },
  searchStatus: {
    looking: "etsii työtä",
    open: "avoin työtarjouksille",
    networking: "vain verkostoituu",
    not_now: "ei juuri nyt",
  },
  kind: {
    job: "työpaikka",
    internship: "harjoittelu",
    work_trial: "työkokeilu",
    mentoring: "mentorointi",
    conversation: "keskustelu",
  },
  workMode: { on_site: "paikan päällä", hybrid: "osittain etänä", remote: "etänä" },
  workingTime: {
    full_time: "kokoaikainen",
    part_time: "osa-aikainen",
    shifts: "vuorotyö",
    evenings_weekends: "illat ja viikonloput",
  },
  contractType: {
    permanent: "vakituinen",
    fixed_term: "määräaikainen",
    temporary: "tilapäinen",
    internship: "harjoittelu",
    freelance: "freelance",
  },
};
