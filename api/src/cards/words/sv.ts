import type { CardWords } from "./words.ts";

export const sv: CardWords = {
  few: "färre än 5",
  atLeast: "minst {count}",
  budget: {
    card: "Er organisation har öppnat så många kort som den får på {time}: {most}. Kort som öppnats under de senaste 30 dagarna förblir öppna.",
    row: "Er organisation har sett så många olika personer som den får på {time}: {most}.",
    query: "Er organisation har sökt så ofta som den får på {time}: {most} gånger.",
  },
  day: "24 timmar",
  month: "30 dagar",
  experience: {
    under_1: "under ett år",
    "1_to_3": "1–3 år",
    "3_to_5": "3–5 år",
    "5_to_10": "5–10 år",
    over_10: "över 10 år",
    under_5: "under 5 år",
    from_5: "5 år eller mer",
  },
  warning: {
    region: "Färre än fem personer här bor i {value}, så kortet säger ”Finland eller på distans”.",
    region_trade:
      "Färre än fem personer här gör arbete som ditt i {value}, så kortet säger ”Finland eller på distans”. Med regionen skulle alla i närheten känna igen dig.",
    start:
      "Färre än fem personer här är tillgängliga från {value}. Ett datum som fler har, till exempel den första i en månad, anges noggrannare.",
    experience: "Färre än fem personer här har arbetat så länge som ”{value}”, så kortet anger det grövre.",
    language:
      "Färre än fem personer här vill arbeta på {value} på din nivå, så kortet anger det grövre eller inte alls.",
    occupation: "Färre än fem personer här arbetar som ”{value}”, så kortet anger en vidare yrkesgrupp.",
    skill:
      "Färre än fem personer här har ”{value}” på sitt kort. Arbetsgivare kan känna igen dig på det; du kan lämna bort det eller använda ett vidare ord.",
  },
};
