import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";
import { UnreadableFile } from "./record.ts";

const text = "nimi;kieli\nPäivi Öberg;suomi\n";
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const little = Buffer.from(text, "utf16le");

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-16 as Excel saves it", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-16 the other way round", swapped(Buffer.from(`\uFEFF${text}`, "utf16le"))],
  ["UTF-16 without a mark", little],
  ["UTF-16 the other way round, without a mark", swapped(little)],
])("%s is read as it is", (_, bytes) => {
  expect(decodeText(bytes)).toBe(text);
});

function refused(bytes: Uint8Array) {
  try {
    return decodeText(bytes);
  } catch (error) {
    return error instanceof UnreadableFile ? [error.code, error.values] : error;
  }
}

test("another encoding is not guessed at, but shown as it would read", () => {
  const latin = Buffer.from(text, "latin1");
  expect(refused(latin)).toEqual(["notUtf8", { sample: expect.stringContaining("Päivi Öberg") }]);
  expect(decodeText(latin, "windows-1252")).toBe(text);
});

test("a file that is UTF-8 but for some bytes is not taken for another, which would spoil every name", () => {
  const damaged = Buffer.concat([Buffer.from(text), Buffer.from("Åsa;ruotsi\nMätt", "utf8"), Buffer.from([0xe4])]);
  expect(refused(damaged)).toEqual(["damagedUtf8", { line: 4 }]);
});
