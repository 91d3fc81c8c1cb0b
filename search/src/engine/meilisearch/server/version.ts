/**
 * Release that the adapter was tried against and whose exchanges are recorded. A later one of the same major is taken,
 * any other is refused. Raised together with the recordings (`exchanges/recorded`), README's step 1 and `releaseSpoken`
 * of the tests' own search server.
 */
export const triedVersion = "1.50.0";
