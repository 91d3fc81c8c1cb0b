/** Release that the adapter was tried against and whose exchanges are recorded; another one is worth a warning. */
export const triedVersion = "1.50.0";
