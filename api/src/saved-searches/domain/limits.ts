import type { Locale } from "@tuttu/schema";

/** Searches that one person keeps in an organisation. */
export const searchesMax = 20;

export const searchTexts: Readonly<Record<Locale, { readonly full: string }>> = {
  en: { full: "You keep 20 searches already. Remove one first." },
  fi: { full: "Sinulla on jo 20 hakuvahtia. Poista ensin yksi niistä." },
  sv: { full: "Du har redan 20 bevakningar. Ta bort någon av dem först." },
};
