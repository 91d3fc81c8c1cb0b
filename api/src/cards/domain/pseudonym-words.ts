import type { Locale } from "@tuttu/schema";

const words = (list: string): readonly string[] => list.split(" ");

/** Words that say nothing of a person: one place in these lists is one meaning in each language. */
const adjectives: Readonly<Record<Locale, readonly string[]>> = {
  en: words(
    "calm quiet bright green blue golden warm cool fresh swift brave kind clever merry steady gentle wide high deep early sunny windy starry snowy misty mossy rocky sandy new lively patient proud wise free curious honest loyal smooth shining tender",
  ),
  fi: words(
    "tyyni hiljainen kirkas vihreä sininen kultainen lämmin viileä raikas nopea rohkea ystävällinen nokkela iloinen vakaa lempeä laaja korkea syvä varhainen aurinkoinen tuulinen tähtinen luminen sumuinen sammaleinen kallioinen hiekkainen uusi eloisa kärsivällinen ylpeä viisas vapaa utelias rehellinen uskollinen sileä loistava hellä",
  ),
  sv: words(
    "lugn tyst klar grön blå gyllene varm sval frisk snabb modig vänlig klok glad stadig mild vid hög djup tidig solig blåsig stjärnklar snöig dimmig mossig klippig sandig ny livlig tålmodig stolt vis fri nyfiken ärlig trogen slät lysande öm",
  ),
};
/** Of the common gender in Swedish, so that every adjective fits. */
const nouns: Readonly<Record<Locale, readonly string[]>> = {
  en: words(
    "harbour island bay river lake hill forest meadow bridge path lighthouse boat wave shore cape birch rowan oak maple willow fox hare swan crane owl thrush lark seal elk squirrel salmon star moon sun stone garden lantern bell compass heather",
  ),
  fi: words(
    "satama saari lahti joki järvi mäki metsä niitty silta polku majakka vene aalto ranta niemi koivu pihlaja tammi vaahtera paju kettu jänis joutsen kurki pöllö rastas kiuru hylje hirvi orava lohi tähti kuu aurinko kivi puutarha lyhty kello kompassi kanerva",
  ),
  sv: words(
    "hamn ö vik älv sjö kulle skog äng bro stig fyr båt våg strand udde björk rönn ek lönn pil räv hare svan trana uggla trast lärka säl älg ekorre lax stjärna måne sol sten trädgård lykta klocka kompass ljung",
  ),
};

const size = 40;
/** So many pairs of words there are; beyond them a number is added. */
export const pairsOfWords = size * size;

/** The name of a number: two words in the viewer's language, "Calm Harbour". */
export function wordsOfNumber(number: number, locale: Locale): string {
  const adjective = adjectives[locale][number % size] ?? "";
  const noun = nouns[locale][Math.floor(number / size) % size] ?? "";
  const round = Math.floor(number / pairsOfWords);
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const name = `${capital(adjective)} ${locale === "en" ? capital(noun) : noun}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}

/** The first number from `wish` on that nobody has, going round among the pairs of words before any number is added. */
export function freeNumber(wish: number, taken: ReadonlySet<number>): number {
  for (let round = 0; ; round++) {
    for (let step = 0; step < pairsOfWords; step++) {
      const number = round * pairsOfWords + ((wish + step) % pairsOfWords);
      if (!taken.has(number)) return number;
    }
  }
}
