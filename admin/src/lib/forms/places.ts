import { type Api, api, ask } from "#lib/api/client.ts";
import { locale } from "#lib/messages/messages.svelte.ts";

type Places = Api["PlaceList"];
type PlaceReading = Api["PlaceReading"];
/** A place as a list offers it; a municipality tells its region. */
export type PlaceOption = { id: string; label: string; hint: string; region?: string };

const known = new Map<string, Promise<Places>>();

/** Read once for a language; what could not be read is asked for again. */
function places(): Promise<Places> {
  const now = locale();
  const kept = known.get(now) ?? ask(api.GET("/places"));
  known.set(now, kept);
  kept.catch(() => known.delete(now));
  return kept;
}

/** What matching makes of a place as it is written. */
export const readPlace = (municipality: string, region: string, signal: AbortSignal): Promise<PlaceReading> =>
  ask(api.GET("/places/reading", { params: { query: { municipality, region } }, signal }));

const offeredMax = 8;
const fold = (text: string): string => text.normalize("NFC").toLocaleLowerCase();

/** What begins like the words first, then what has a part that does: "salo" finds Salo before Taivassalo. */
function likest(options: readonly PlaceOption[], namesOf: (one: PlaceOption) => readonly string[], typed: string) {
  const words = fold(typed);
  const place = (one: PlaceOption) =>
    Math.min(
      ...namesOf(one).map((name) => [fold(name).startsWith(words), fold(name).includes(words), true].indexOf(true)),
    );
  const found = options.map((one) => ({ one, at: place(one) })).filter(({ at }) => at < 2);
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, offeredMax)
    .map(({ one }) => one);
}

/** Municipalities by a part of either name. */
export async function findMunicipalities(typed: string): Promise<readonly PlaceOption[]> {
  const { municipalities } = await places();
  const others = new Map(municipalities.map((one) => [one.name, one.otherName]));
  const options = municipalities.map(({ name, otherName, region }) => ({
    id: name,
    label: name,
    hint: [otherName, region].filter(Boolean).join(" · "),
    region,
  }));
  return likest(options, (one) => [one.label, others.get(one.id) || one.label], typed);
}

/** Regions by a part of their name in the viewer's language. */
export async function findRegions(typed: string): Promise<readonly PlaceOption[]> {
  const { regions } = await places();
  return likest(
    regions.map((label) => ({ id: label, label, hint: "" })),
    (one) => [one.label],
    typed,
  );
}
