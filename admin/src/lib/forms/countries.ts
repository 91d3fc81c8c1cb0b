import { countryName } from "#lib/format/names.ts";
import { locale } from "#lib/messages/messages.svelte.ts";

/** ISO 3166-1 codes. */
const codes =
  "AD AE AF AG AL AM AO AR AT AU AX AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW".split(
    " ",
  );

/** Countries by their names in the viewer's language; a code that is kept and not in the list comes last. */
export function countryChoices(kept: string | null | undefined): { value: string; label: string }[] {
  const all = codes
    .map((value) => ({ value, label: countryName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale()));
  return kept && !codes.includes(kept) ? [...all, { value: kept, label: countryName(kept) }] : all;
}
