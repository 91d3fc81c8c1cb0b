/**
 * Languages by the names that people write: English, Finnish, Swedish, the language's own name where it is usual.
 * The tag is the BCP 47 primary subtag.
 */
const names: Readonly<Record<string, string>> = {
  am: "amharic amhara amhariska",
  ar: "arabic arabia arabiska العربية",
  az: "azerbaijani azeri azerbaidžani azerbajdzjanska",
  be: "belarusian valkovenäjä belarusiska vitryska",
  bg: "bulgarian bulgaria bulgariska",
  bn: "bengali bangla",
  bs: "bosnian bosnia bosniska",
  ca: "catalan katalaani katalanska",
  cs: "czech tšekki tjeckiska",
  da: "danish tanska danska dansk",
  de: "german saksa tyska deutsch",
  el: "greek kreikka grekiska",
  en: "english englanti englannin engelska",
  es: "spanish espanja spanska español",
  et: "estonian viro eesti estniska",
  eu: "basque baski baskiska",
  fa: "persian farsi persia dari persiska",
  ff: "fula fulani",
  fi: "finnish suomi suomen finska",
  fr: "french ranska franska français",
  ga: "irish iiri iriska",
  gu: "gujarati",
  ha: "hausa",
  he: "hebrew heprea hebreiska",
  hi: "hindi",
  hr: "croatian kroatia kroatiska",
  hu: "hungarian unkari ungerska",
  hy: "armenian armenia armeniska",
  id: "indonesian indonesia indonesiska",
  ig: "igbo",
  is: "icelandic islanti isländska",
  it: "italian italia italienska italiano",
  ja: "japanese japani japanska",
  ka: "georgian georgia georgiska",
  kk: "kazakh kazakki kazakiska",
  km: "khmer",
  ko: "korean korea koreanska",
  ku: "kurdish kurdi kurdiska kurmanji sorani",
  ky: "kyrgyz kirgiisi kirgisiska",
  ln: "lingala",
  lo: "lao laotiska",
  lt: "lithuanian liettua litauiska",
  lv: "latvian latvia lettiska",
  mk: "macedonian makedonia makedonska",
  ml: "malayalam",
  mn: "mongolian mongoli mongoliska",
  mr: "marathi",
  ms: "malay malaiji malajiska",
  my: "burmese burma burmesiska",
  ne: "nepali nepalesiska",
  nl: "dutch hollanti nederländska flemish",
  no: "norwegian norja norska norsk",
  om: "oromo",
  pa: "punjabi panjabi",
  pl: "polish puola polska polski",
  ps: "pashto paštu",
  pt: "portuguese portugali portugisiska português",
  ro: "romanian romania rumänska",
  ru: "russian venäjä ryska русский",
  rw: "kinyarwanda ruanda",
  se: "sami saame samiska",
  si: "sinhala sinhalese singaleesi",
  sk: "slovak slovakki slovakiska",
  sl: "slovenian sloveeni slovenska",
  so: "somali somalia somaliska",
  sq: "albanian albania albanska",
  sr: "serbian serbia serbiska",
  sv: "swedish ruotsi svenska",
  sw: "swahili",
  ta: "tamil tamili",
  te: "telugu",
  tg: "tajik tadžikki tadzjikiska",
  th: "thai thaimaa thailändska",
  ti: "tigrinya tigrinja",
  tl: "tagalog filipino",
  tr: "turkish turkki turkiska türkçe",
  uk: "ukrainian ukraina ukrainska українська",
  ur: "urdu",
  uz: "uzbek uzbekki uzbekiska",
  vi: "vietnamese vietnam vietnamesiska",
  wo: "wolof",
  yo: "yoruba joruba",
  zh: "chinese mandarin cantonese kiina kinesiska 中文",
  zu: "zulu",
  ase: "asl",
  fse: "viittomakieli teckenspråk",
};

const tagByName = new Map<string, string>();
for (const [tag, list] of Object.entries(names)) for (const name of [tag, ...list.split(" ")]) tagByName.set(name, tag);

const key = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\([^)]*\)|\b(language|kieli|språket|språk)\b/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** The tag of a language by its name or tag ("Finnish", "suomen kieli", "fi"); null where the name is not known. */
export function readLanguageName(text: string): string | null {
  const name = key(text);
  // "suomen", "ruotsin": the genitive before "kieli" ends in n.
  return (
    tagByName.get(name) ?? tagByName.get(name.replace(/n$/, "")) ?? tagByName.get(name.split(/[ ,-]/)[0] ?? "") ?? null
  );
}
