import type { CardWords } from "./words.ts";

export const fi: CardWords = {
  few: "alle 5",
  atLeast: "vähintään {count}",
  budget: {
    card: "Organisaationne on avannut niin monta korttia kuin se voi avata {time} aikana: {most}. Viimeisten 30 päivän aikana avatut kortit pysyvät avoinna.",
    row: "Organisaatiollenne on näytetty niin monta eri henkilöä kuin {time} aikana voidaan näyttää: {most}.",
    query: "Organisaationne on hakenut niin usein kuin se voi hakea {time} aikana: {most} kertaa.",
  },
  day: "24 tunnin",
  month: "30 päivän",
  experience: {
    under_1: "alle vuosi",
    "1_to_3": "1–3 vuotta",
    "3_to_5": "3–5 vuotta",
    "5_to_10": "5–10 vuotta",
    over_10: "yli 10 vuotta",
    under_5: "alle 5 vuotta",
    from_5: "vähintään 5 vuotta",
  },
  warning: {
    region: "Alle viisi ihmistä täällä asuu alueella {value}, joten kortissa lukee ”Suomi tai etätyö”.",
    region_trade:
      "Alle viisi ihmistä täällä tekee sinun kaltaistasi työtä alueella {value}, joten kortissa lukee ”Suomi tai etätyö”. Alueen kanssa lähellä olevat tunnistaisivat sinut.",
    start:
      "Alle viisi ihmistä täällä on käytettävissä alkaen {value}. Päivä, joka on useammalla, kuten kuun ensimmäinen, kerrotaan tarkemmin.",
    experience: "Alle viidellä ihmisellä täällä on kokemusta ”{value}”, joten kortti kertoo sen karkeammin.",
    language:
      "Alle viisi ihmistä täällä haluaa työskennellä kielellä {value} sinun tasollasi, joten kortti kertoo sen karkeammin tai ei lainkaan.",
    occupation:
      "Alle viisi ihmistä täällä työskentelee ammatissa ”{value}”, joten kortti kertoo laajemman ammattiryhmän.",
    skill:
      "Alle viidellä ihmisellä täällä on kortissaan ”{value}”. Työnantajat voivat tunnistaa sinut siitä; voit jättää sen pois tai käyttää laajempaa sanaa.",
  },
};
