export const passwordLength = { min: 12, max: 128 } as const;

/** Long enough, and yet among the first that anybody would try. */
const common = new Set([
  "passwordpassword",
  "password1234",
  "password12345",
  "password123456",
  "passw0rd1234",
  "iloveyou1234",
  "iloveyouiloveyou",
  "qwertyuiop12",
  "qwertyuiop123",
  "qwertyuiopasdf",
  "qwertyqwerty",
  "qwerty123456",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "zaq12wsxcde3",
  "letmeinletmein",
  "welcome12345",
  "welcome123456",
  "administrator",
  "administrator1",
  "changemechangeme",
  "salasana1234",
  "salasana12345",
  "salasanasalasana",
  "losenord1234",
  "lösenord1234",
  "tuttututtu12",
  "tuttututtututtu",
]);

export type PasswordFault = "too_short" | "too_long" | "common" | "personal";

const isRun = (text: string): boolean => {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  return [0, 1, -1].some((step) => codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step));
};

const isDigitsInOrder = (text: string): boolean =>
  /^\d+$/.test(text) && "01234567890123456789012345678901234567890".includes(text);

/** Why a password is not taken; undefined for one that is. No rule of composition: length is what counts. */
export function passwordFault(password: string, person: { name: string; email: string }): PasswordFault | undefined {
  const text = password.normalize("NFKC");
  if ([...text].length < passwordLength.min) return "too_short";
  if ([...text].length > passwordLength.max) return "too_long";
  const folded = text.toLowerCase();
  if (common.has(folded) || isRun(folded) || isDigitsInOrder(folded)) return "common";
  const own = [person.email.split("@")[0] ?? "", person.email, ...person.name.split(/\s+/)];
  const isOwn = own.some((part) => part.length >= 4 && folded.includes(part.toLowerCase()));
  return isOwn ? "personal" : undefined;
}
