import { docParts } from "../../../documents/fields.ts";
import { textColumns } from "../ask/columns.ts";
import type { Connection, Statement } from "./open.ts";

/** Prepared statements of one part of one generation. Rows come as arrays, in the order of the columns named here. */
export interface PartTables {
  readonly name: string;
  readonly match: Statement;
  readonly find: Statement;
  readonly read: Statement;
  readonly readAll: Statement;
  readonly insert: Statement;
  readonly touch: Statement;
  readonly remove: Statement;
  readonly insertText: Statement;
  readonly removeText: Statement;
  readonly merge: Statement;
  readonly anyGone: Statement;
  readonly goneVersion: Statement;
  readonly markGone: Statement;
  readonly unmarkGone: Statement;
  readonly contents: Statement;
}

export interface GenerationTables {
  readonly generation: number;
  readonly parts: readonly PartTables[];
  readonly values: Statement;
  readonly addValue: Statement;
}

export const rowColumns = "dense, id, ordered_at, start_day, eqf, name_key, codes";

/**
 * Makes the tables of a generation. The text table keeps no text: the rows come from the main database, and half the
 * space and time is saved. Its words leave the file by the stepped merge of `change/erase.ts`. It does
 * not merge by itself, which it would do within a commit: `mergeSome` does it between the turns of others.
 */
export function createGeneration(db: Connection, generation: number): void {
  db.exec(`create table value_${generation} (
    code integer primary key, field text not null, value text not null, unique (field, value)) strict`);
  docParts.forEach((_, part) => {
    const name = `${generation}_${part}`;
    db.exec(`
      create table doc_${name} (
        dense integer primary key, id text not null unique, version integer not null, digest text not null,
        ordered_at real not null, start_day integer, eqf integer,
        name_key text not null, codes blob not null
      ) strict;
      create table gone_${name} (id text primary key, version integer not null, at integer not null) strict, without rowid;
      create virtual table text_${name} using fts5(
        ${textColumns.join(", ")}, content='', contentless_delete=1, tokenize='ascii');
      insert into text_${name}(text_${name}, rank) values ('automerge', 0);
      insert into text_${name}(text_${name}, rank) values ('crisismerge', 1900)`);
  });
}

export function dropGeneration(db: Connection, generation: number): void {
  docParts.forEach((_, part) => {
    for (const kind of ["doc", "gone", "text"]) db.exec(`drop table if exists ${kind}_${generation}_${part}`);
  });
  db.exec(`drop table if exists value_${generation}`);
}

/** Generations that have tables in the file. */
export function generationsIn(db: Connection): number[] {
  const names = db.prepare("select name from sqlite_schema where name like 'value\\_%' escape '\\'").pluck().all();
  return (names as string[]).map((name) => Number(name.slice("value_".length))).filter(Number.isInteger);
}

export function openGeneration(db: Connection, generation: number): GenerationTables {
  const marks = textColumns.map(() => "?").join(", ");
  return {
    generation,
    values: db.prepare(`select code, field, value from value_${generation} where code >= ? order by code`).raw(),
    addValue: db.prepare(`insert into value_${generation} (code, field, value) values (?, ?, ?)`),
    parts: docParts.map((_, part) => {
      const name = `${generation}_${part}`;
      const [doc, text, gone] = [`doc_${name}`, `text_${name}`, `gone_${name}`];
      return {
        name: text,
        match: db.prepare(`select rowid from ${text} where ${text} match ?`).pluck(),
        find: db.prepare(`select dense, version, digest from ${doc} where id = ?`).raw().safeIntegers(),
        read: db.prepare(`select ${rowColumns} from ${doc} where dense = ?`).raw(),
        readAll: db.prepare(`select ${rowColumns} from ${doc} where dense > ? order by dense limit ?`).raw(),
        // Never "or replace": it opens a savepoint, and the text table then writes out all that it has gathered.
        insert: db.prepare(`insert into ${doc}
          (dense, id, version, digest, ordered_at, start_day, eqf, name_key, codes)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`),
        touch: db.prepare(`update ${doc} set version = ? where dense = ?`),
        remove: db.prepare(`delete from ${doc} where dense = ?`),
        insertText: db.prepare(`insert into ${text} (rowid, ${textColumns.join(", ")}) values (?, ${marks})`),
        removeText: db.prepare(`delete from ${text} where rowid = ?`),
        merge: db.prepare(`insert into ${text} (${text}, rank) values ('merge', ?)`),
        anyGone: db.prepare(`select exists (select 1 from ${gone})`).pluck(),
        goneVersion: db.prepare(`select version from ${gone} where id = ?`).pluck().safeIntegers(),
        markGone: db.prepare(`insert or replace into ${gone} (id, version, at) values (?, ?, ?)`),
        unmarkGone: db.prepare(`delete from ${gone} where id = ?`),
        contents: db
          .prepare(`select dense, id, version, digest from ${doc} where dense > ? order by dense limit ?`)
          .raw()
          .safeIntegers(),
      };
    }),
  };
}
