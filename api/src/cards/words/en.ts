import type { CardWords } from "./words.ts";

export const en: CardWords = {
  few: "fewer than 5",
  atLeast: "at least {count}",
  budget: {
    card: "Your organisation has opened as many cards as it may in {time}: {most}. Cards that it has opened in the last 30 days stay open to it.",
    row: "Your organisation has been shown as many different people as it may in {time}: {most}.",
    query: "Your organisation has searched as often as it may in {time}: {most} times.",
  },
  day: "24 hours",
  month: "30 days",
  experience: {
    under_1: "under a year",
    "1_to_3": "1–3 years",
    "3_to_5": "3–5 years",
    "5_to_10": "5–10 years",
    over_10: "over 10 years",
    under_5: "under 5 years",
    from_5: "5 years or more",
  },
  warning: {
    region: "Fewer than five people here live in {value}, so the card says “Finland or remote”.",
    region_trade:
      "Fewer than five people here do work like yours in {value}, so the card says “Finland or remote”. With the region everybody near would know you.",
    start:
      "Fewer than five people here are available from {value}. A date that more people have, such as the first of a month, is told more exactly.",
    experience: "Fewer than five people here have worked as long as “{value}”, so the card tells it more roughly.",
    language:
      "Fewer than five people here want to work in {value} at your level, so the card tells it more roughly or not at all.",
    occupation: "Fewer than five people here work as “{value}”, so the card tells a wider group of occupations.",
    skill:
      "Fewer than five people here have “{value}” on their card. Employers may know you by it; you can leave it out or use a wider word.",
  },
};
