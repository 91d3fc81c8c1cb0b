/** A municipality's name, or the beginning of one, whichever letters are large: `ÄÄNEKOSKI` is `Äänekoski`. */
export const placeKey = (name: string): string => name.normalize("NFC").trim().toLowerCase();
