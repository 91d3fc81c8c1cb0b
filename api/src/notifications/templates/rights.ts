import type { Locale } from "@tuttu/schema";
import type { TemplateText } from "../domain/message.ts";

/** The receipt of an erasure: the last mail that a person gets. It names nobody. */
export const dataErased: Readonly<Record<Locale, TemplateText>> = {
  en: {
    subject: "Your data were erased",
    lines: [
      "Hello,",
      "",
      "{programme} has erased your profile in Tuttu, and all that was kept with it, at {when} (UTC).",
      "This mail is the receipt, and the last one: your address was erased as well.",
      "",
      "What stays names nobody: that somebody acted, by a number that leads nowhere, and the number {id}, which keeps an",
      "older backup from bringing you back. Backups themselves end when whoever runs this house deletes them.",
      "",
      "If you did not ask for this, tell your programme's staff today.",
    ],
  },
  fi: {
    subject: "Tietosi on poistettu",
    lines: [
      "Hei,",
      "",
      "{programme} on poistanut profiilisi Tutusta ja kaiken, mitä sen kanssa säilytettiin, {when} (UTC).",
      "Tämä viesti on kuittaus ja samalla viimeinen: myös osoitteesi on poistettu.",
      "",
      "Se, mikä jää, ei nimeä ketään: merkintä siitä, että joku toimi, numerolla joka ei johda mihinkään, ja numero {id},",
      "jonka ansiosta vanha varmuuskopio ei tuo sinua takaisin. Varmuuskopiot poistuvat, kun palvelun ylläpitäjä poistaa ne.",
      "",
      "Jos et pyytänyt tätä, kerro siitä ohjelman henkilökunnalle vielä tänään.",
    ],
  },
  sv: {
    subject: "Dina uppgifter har raderats",
    lines: [
      "Hej!",
      "",
      "{programme} har raderat din profil i Tuttu och allt som sparades med den, {when} (UTC).",
      "Det här meddelandet är kvittot och det sista: också din adress är raderad.",
      "",
      "Det som blir kvar nämner ingen: att någon har handlat, med ett nummer som inte leder någonstans, och numret {id},",
      "som hindrar en äldre säkerhetskopia från att ta dig tillbaka. Säkerhetskopiorna upphör när den som driver systemet raderar dem.",
      "",
      "Om du inte bad om det här, tala om det för programmets personal i dag.",
    ],
  },
};
