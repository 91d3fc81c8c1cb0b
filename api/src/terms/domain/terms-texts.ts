import type { Locale } from "@tuttu/schema";

/** Sentences about what cannot be signed. */
export const termsTexts: Readonly<Record<Locale, { readonly newer: string }>> = {
  en: { newer: "The programme has published a newer version meanwhile. Read that one and sign it." },
  fi: { newer: "Ohjelma on julkaissut tällä välin uudemman version. Lue se ja allekirjoita se." },
  sv: { newer: "Programmet har under tiden publicerat en nyare version. Läs den och underteckna den." },
};
