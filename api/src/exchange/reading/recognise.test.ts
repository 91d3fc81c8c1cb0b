import { expect, test } from "vitest";
import { recogniseFile } from "./recognise.ts";

/** A ZIP archive as far as names go: a local header of each entry, stored, with its content. */
const archive = (...entries: readonly (readonly [name: string, content: string])[]): Buffer =>
  Buffer.concat(
    entries.map(([name, content]) => {
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt32LE(content.length, 18);
      header.writeUInt32LE(content.length, 22);
      header.writeUInt16LE(name.length, 26);
      return Buffer.concat([header, Buffer.from(name + content)]);
    }),
  );
const container = (name: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from(name, "utf16le")]);

test.each([
  ["an Excel workbook", archive(["[Content_Types].xml", ""], ["xl/workbook.xml", "<workbook/>"]), "excelFile"],
  ["a binary Excel workbook", archive(["xl/workbook.bin", ""]), "excelFile"],
  ["an old Excel workbook", container("Workbook"), "excelFile"],
  ["an Excel workbook with a password", container("EncryptedPackage"), "excelFile"],
  ["a spreadsheet", archive(["mimetype", "application/vnd.oasis.opendocument.spreadsheet"]), "odsFile"],
  ["a Numbers spreadsheet", archive(["Index/Document.iwa", ""], ["Index/Tables/DataList.iwa", ""]), "numbersFile"],
  ["a Word document", archive(["[Content_Types].xml", ""], ["word/document.xml", ""]), "documentFile"],
  ["an old Word document", container("WordDocument"), "documentFile"],
  ["a text with layout", Buffer.from("{\\rtf1\\ansi name}"), "documentFile"],
  ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ"), "pdfFile"],
  ["an archive", archive(["people.csv", "id,name"]), "zipFile"],
  ["a table", Buffer.from("PK,name\n1,Aino"), undefined],
  ["JSON", Buffer.from('{"basics":{}}'), undefined],
  ["nothing", new Uint8Array(), undefined],
] as const)("%s is seen by its first bytes", (_, bytes, code) => {
  expect(recogniseFile(bytes)).toBe(code);
});
