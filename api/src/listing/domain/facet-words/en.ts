import type { FacetWords } from "./facet-words.ts";

export const en: FacetWords = {
  candidateState: {
    invited: "invited",
    draft: "draft",
    in_review: "in review",
    published: "published",
    paused: "paused",
    withdrawn: "withdrawn",
    restricted: "restricted",
    erased: "erased",
  },
  openingState: {
    draft: "draft",
    in_review: "in review",
    published: "published",
    paused: "paused",
    closed: "closed",
    archived: "archived",
  },
  searchStatus: { looking: "looking", open: "open to offers", networking: "only networking", not_now: "not now" },
  kind: {
    job: "job",
    internship: "internship",
    work_trial: "work trial",
    mentoring: "mentoring",
    conversation: "conversation",
  },
  workMode: { on_site: "on site", hybrid: "hybrid", remote: "remote" },
  workingTime: {
    full_time: "full time",
    part_time: "part time",
    shifts: "shifts",
    evenings_weekends: "evenings and weekends",
  },
  contractType: {
    permanent: "permanent",
    fixed_term: "fixed term",
    temporary: "temporary",
    internship: "internship",
    freelance: "freelance",
  },
};
