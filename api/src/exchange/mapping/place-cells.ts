import { nearPlace, regionIn } from "@tuttu/search";
import { pointerOf, type RowNote, shown } from "../domain/notes.ts";

type Field = "municipality" | "region";
/** A cell that names a place, with the path it stands at. */
export interface PlaceCell {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

/** The region of a place: as it is told, else that of the municipality; "" where neither is known. */
export const regionFrom = (region: string, municipality: string): string => region || (regionIn(municipality) ?? "");

/**
 * Looks whether municipality and region tell where in Finland something is. A word that is a likely slip is always told;
 * one that is not known, such as a village or a place abroad, where the other cell does not tell it either.
 * @returns the fields of which nothing could be read, so that what stands of them stays
 */
export function toldPlaces(cells: Readonly<Record<Field, PlaceCell>>, warnings: RowNote[]): Field[] {
  const { municipality, region } = cells;
  const isTold = [municipality, region].some(({ text }) => regionIn(text) !== null);
  const unread: Field[] = [];
  let isSaid = isTold;
  for (const field of ["municipality", "region"] as const) {
    const { text, path } = cells[field];
    if (text === "" || regionIn(text) !== null) continue;
    const near = nearPlace(text);
    const pointer = pointerOf(...path);
    if (near !== undefined) {
      warnings.push({ pointer, code: "placeNear", values: { value: shown(text), near } });
      unread.push(field);
    } else if (!isSaid) {
      warnings.push({ pointer, code: "place", values: { value: shown(text) } });
      isSaid = true;
    }
  }
  // A region that is not told of its own follows from the municipality, of which nothing is known.
  return unread.includes("municipality") && region.text === "" ? ["municipality", "region"] : unread;
}
