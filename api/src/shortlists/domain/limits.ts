import type { Locale } from "@tuttu/schema";

/** People on one list, and notes about one of them. */
export const peopleMax = 200;
export const notesMax = 50;

/** Sentences about what does not fit any more. */
export const limitTexts: Readonly<Record<Locale, { readonly people: string; readonly notes: string }>> = {
  en: {
    people: "This list has 200 people already. Remove somebody first, or use the list of an opening.",
    notes: "There are 50 notes about this person on the list already. Remove one first.",
  },
  fi: {
    people: "Tällä listalla on jo 200 osaajaa. Poista ensin joku tai käytä avoimen paikan listaa.",
    notes: "Tästä osaajasta on listalla jo 50 muistiinpanoa. Poista ensin jokin niistä.",
  },
  sv: {
    people: "Den här listan har redan 200 personer. Ta bort någon först eller använd en ledig plats lista.",
    notes: "Det finns redan 50 anteckningar om personen på listan. Ta bort någon av dem först.",
  },
};
