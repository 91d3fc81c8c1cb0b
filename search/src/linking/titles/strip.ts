/** What a posted title says beside the occupation. */
export interface TitleReading {
  /** The title without noise; as typed where nothing would be left. */
  readonly title: string;
  /** The title with its asides, without noise, frame, contract and seniority: what is linked. */
  readonly linkable: string;
  /** `junior`, `senior`, `trainee`, `lead`, `head` … in English, "" where not said. */
  readonly seniority: "" | "trainee" | "junior" | "senior" | "lead";
  /** Text after a comma, dash, `@` or in brackets that is not the occupation: a place, an industry, a contract. */
  readonly asides: readonly string[];
  readonly contract: "" | "full-time" | "part-time" | "permanent" | "temporary" | "internship" | "freelance" | "shift";
}

const seniorities: readonly (readonly [RegExp, TitleReading["seniority"]])[] = [
  [/\b(?:trainee|intern|internship|apprentice|harjoittelija|kesätyöntekijä|praktikant|lärling)\b/iu, "trainee"],
  [/\b(?:junior|jr\.?|graduate|entry[- ]level|fresh graduates?|juniori|nuorempi)(?=[\s,)]|$)/iu, "junior"],
  [/\b(?:senior|snr\.?|sr\.?|experienced|seniori|kokenut|kokeneempi|vanhempi|erfaren|erfarna)(?=[\s,)]|$)/iu, "senior"],
  [/\b(?:lead|principal|johtava|ledande)\b/iu, "lead"],
];

const contracts: readonly (readonly [RegExp, TitleReading["contract"]])[] = [
  [/\b(?:full[- ]?time|kokoaikainen|kokopäiväinen|heltid)\b/iu, "full-time"],
  [/\b(?:part[- ]?time|osa-aikainen|deltid)\b/iu, "part-time"],
  [/\b(?:permanent|vakituinen|toistaiseksi voimassa oleva|tillsvidare|fast anställning)\b/iu, "permanent"],
  [
    /\b(?:temporary|temp|contract|fixed[- ]term|\d+ months? contract|määräaikainen|sijaisuus|vikariat|visstid)\b/iu,
    "temporary",
  ],
  [/\b(?:internship|harjoittelu|praktik)\b/iu, "internship"],
  [/\b(?:freelance|freelancer|keikkatyö|frilans)\b/iu, "freelance"],
  [/\b(?:night shift|day shift|shift work|vuorotyö|yövuoro|skiftarbete)\b/iu, "shift"],
];

/** Frames that openings put around a title, in the three languages. */
const frames: readonly RegExp[] = [
  /^\s*(?:are you (?:our|the) (?:new|next)|we are (?:looking for|hiring)(?: an?| our)?|looking for(?: an?)?|wanted:?|hiring:?|join us as(?: an?)?|vacancy:?|urgent(?:ly)?(?: (?:hiring|required|needed))?[:!-]*)\s+/iu,
  /^\s*(?:oletko (?:meidän )?(?:uusi|seuraava)|oletko sinä|haemme|etsimme|haussa:?|avoin työpaikka:?)\s+/iu,
  /^\s*(?:är du vår nya|är du vår nästa|är du|vi söker(?: en| ett)?|söker(?: en| ett)?|sökes:?)\s+/iu,
  /\s+(?:sökes|haetaan|wanted|needed|required|till\s+\p{Lu}\p{L}+)\s*[!.?]*\s*$/iu,
];

/** Gender marks, pay, codes, urgency: never part of an occupation. */
const noise: readonly RegExp[] = [
  /\(\s*[mwfdxhk]\s*(?:\/\s*[mwfdxhk]\s*)+\)|\b[mwf]\s*\/\s*[mwfd](?:\s*\/\s*[dx])?\b/giu,
  /\b(?:rm|sgd|usd|eur|myr|€|\$|£)\s?\d[\d,.]*(?:\s?k)?(?:\s?[-–]\s?(?:rm|sgd|usd|eur|€|\$|£)?\s?\d[\d,.]*(?:\s?k)?)?(?:\s?\/?\s?(?:per |a )?(?:month|hour|mth|hr|kk|h|tim))?/giu,
  /\b(?:ref|req|job id|id|no|nr)[.:# ]*\d{3,}\b/giu,
  /#\s?\w*\d\w*|\b[A-Z]{1,4}\d{3,}\b/gu,
  /\b(?:urgent(?:ly)?|immediate(?:ly)?|asap|hiring|vacancy|vacancies|walk[- ]in interview|job opening|new!|hot!|x\s?\d+|\d+\s?(?:pax|positions?|posts?))\b/giu,
  /[!?*•|~_^"“”]+/gu,
];

const tidy = (text: string): string =>
  text
    .replace(/\(\s*\)|\[\s*\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ +(?=[,;:])/g, "")
    .replace(/^[\s,;:/&@.-]+|[\s,;:/&@-]+$/g, "")
    .trim();

/**
 * Takes place, contract, pay, codes, gender marks, frames ("Oletko uusi …?") and seniority off a posted title.
 * Pure words and rules, no list of places: what stands after a comma, a dash, `@` or in brackets becomes an aside.
 */
export function readTitle(posted: string): TitleReading {
  let text = posted.normalize("NFKC");
  for (const frame of frames) text = text.replace(frame, " ");
  for (const piece of noise) text = text.replace(piece, " ");
  let contract: TitleReading["contract"] = "";
  for (const [pattern, name] of contracts) {
    if (!pattern.test(text)) continue;
    contract ||= name;
    const without = tidy(text.replace(pattern, " "));
    if (without !== "") text = without;
  }
  let seniority: TitleReading["seniority"] = "";
  for (const [pattern, name] of seniorities) {
    if (!pattern.test(text)) continue;
    seniority ||= name;
    const without = tidy(text.replace(pattern, " "));
    if (without !== "" && name !== "trainee" && name !== "lead") text = without;
  }
  const asides: string[] = [];
  const set = (aside: string) => {
    const clean = tidy(aside);
    if (clean !== "") asides.push(clean);
    return " ";
  };
  let title = text.replace(/[([]([^)\]]*)[)\]]?/g, (_, inner: string) => set(inner));
  const cut = /\s+[@–—-]\s+|\s@|\s*;\s*/u.exec(title);
  if (cut !== null && tidy(title.slice(0, cut.index)).length > 3) {
    set(title.slice(cut.index + cut[0].length));
    title = title.slice(0, cut.index);
  }
  title = tidy(title);
  const linkable = tidy(text) || posted.trim();
  if (title === "") return { title: linkable, linkable, seniority, contract, asides: [] };
  return { title, linkable, seniority, contract, asides };
}
