import type { FacetWords } from "./facet-words.ts";

export const sv: FacetWords = {
  candidateState: {
    invited: "inbjuden",
    draft: "utkast",
    in_review: "granskas",
    published: "publicerad",
    paused: "pausad",
    withdrawn: "återkallad",
    restricted: "begränsad",
    erased: "raderad",
  },
  openingState: {
    draft: "utkast",
    in_review: "granskas",
    published: "publicerad",
    paused: "pausad",
    closed: "stängd",
    archived: "arkiverad",
  },
  searchStatus: {
    looking: "söker arbete",
    open: "öppen för jobberbjudanden",
    networking: "bara nätverkar",
    not_now: "inte just nu",
  },
  kind: {
    job: "jobb",
    internship: "praktik",
    work_trial: "arbetsprövning",
    mentoring: "mentorskap",
    conversation: "samtal",
  },
  workMode: { on_site: "på plats", hybrid: "delvis på distans", remote: "på distans" },
  workingTime: {
    full_time: "heltid",
    part_time: "deltid",
    shifts: "skiftarbete",
    evenings_weekends: "kvällar och veckoslut",
  },
  contractType: {
    permanent: "tills vidare",
    fixed_term: "visstid",
    temporary: "tillfällig",
    internship: "praktik",
    freelance: "frilans",
  },
};
