/** Time-based one-time passwords (RFC 6238): SHA-1, six digits, 30 seconds, as authenticator apps expect them. */
export const totp = { digits: 6, stepSeconds: 30, driftSteps: 1 } as const;

export const stepOf = (timeMs: number): number => Math.floor(timeMs / 1000 / totp.stepSeconds);

/** Steps whose code is taken at this time: the present one and its neighbours, for clocks that differ. */
export const stepsAround = (timeMs: number): number[] => {
  const now = stepOf(timeMs);
  return Array.from({ length: 2 * totp.driftSteps + 1 }, (_, at) => now - totp.driftSteps + at);
};

/** Dynamic truncation (RFC 4226) of the HMAC of a step. */
export function codeOf(hmac: Uint8Array): string {
  const offset = (hmac[hmac.length - 1] ?? 0) & 0x0f;
  const [a = 0, b = 0, c = 0, d = 0] = hmac.subarray(offset, offset + 4);
  const number = ((a & 0x7f) << 24) | (b << 16) | (c << 8) | d;
  return String(number % 10 ** totp.digits).padStart(totp.digits, "0");
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Base32 (RFC 4648) without padding, as secrets are typed into an app. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = "";
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += alphabet[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

/** What an authenticator app reads from a picture or a link. */
export const otpAuthUri = (secret: Uint8Array, email: string): string =>
  `otpauth://totp/Tuttu:${encodeURIComponent(email)}?secret=${base32(secret)}&issuer=Tuttu&algorithm=SHA1&digits=${totp.digits}&period=${totp.stepSeconds}`;
