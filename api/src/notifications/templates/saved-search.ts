import type { Locale } from "@tuttu/schema";
import type { TemplateText } from "../domain/message.ts";

/** New cards match what somebody looks for. It says how many, rounded as everywhere, and of nobody who. */
export const savedSearch: Readonly<Record<Locale, TemplateText>> = {
  en: {
    subject: "New people match your saved search",
    lines: [
      "Hello,",
      "",
      "Your saved search: {name}",
      "New people: {count}",
      "",
      "See them by their cards:",
      "",
      "{base}/employer/talent?{query}",
      "",
      "There is one mail a day at most. To get no more of them for this search:",
      "",
      "{base}/unsubscribe/{unsubscribe}",
    ],
  },
  fi: {
    subject: "Hakuvahtiisi sopii uusia osaajia",
    lines: [
      "Hei,",
      "",
      "Hakuvahtisi: {name}",
      "Uusia osaajia: {count}",
      "",
      "Katso heidän esittelykorttinsa:",
      "",
      "{base}/employer/talent?{query}",
      "",
      "Viestejä tulee enintään yksi päivässä. Jos et halua niitä enää tästä hakuvahdista:",
      "",
      "{base}/unsubscribe/{unsubscribe}",
    ],
  },
  sv: {
    subject: "Nya personer passar din bevakning",
    lines: [
      "Hej!",
      "",
      "Din bevakning: {name}",
      "Nya personer: {count}",
      "",
      "Se deras kort:",
      "",
      "{base}/employer/talent?{query}",
      "",
      "Det kommer högst ett mejl om dagen. Om du inte vill ha fler för den här bevakningen:",
      "",
      "{base}/unsubscribe/{unsubscribe}",
    ],
  },
};
