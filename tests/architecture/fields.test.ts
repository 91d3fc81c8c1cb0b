import * as schema from "@tuttu/schema";
import { describe, expect, test } from "vitest";
import { exceptions } from "./exceptions.ts";
import { carriers, columnBreaches, formBreaches, recordTables, tablesFolder, untold } from "./fields.ts";
import { title } from "./laws.ts";
import { sketch, sourcesLike } from "./sources.ts";
import { migratedTables, type Table } from "./tenancy.ts";
import { subjectOf, uphold } from "./verdict.ts";

const forms = [
  {
    folder: "admin/src/lib/candidates/form",
    contracts: [
      schema.CandidateInput,
      schema.CandidateSkillInput,
      schema.Evidence,
      schema.CandidateLanguage,
      schema.TargetOccupationInput,
      schema.WorkExperienceInput,
      schema.EducationInput,
      schema.CredentialInput,
      schema.Strength,
      schema.HelpTopic,
      schema.Place,
      schema.ContactLink,
    ],
  },
  {
    folder: "admin/src/lib/openings/form",
    contracts: [schema.OpeningInput, schema.OpeningSkillInput, schema.OpeningLanguage, schema.Pay],
  },
];

test(title("L17"), async () => {
  const tables = await migratedTables();
  subjectOf("L17", "no table keeps profiles or openings", recordTables(tables));
  const parts = forms.flatMap(({ folder, contracts }) =>
    formBreaches(contracts, folder, sourcesLike(new RegExp(`^${folder}/.*\\.svelte$`))),
  );
  uphold("L17", [...columnBreaches(tables), ...parts]);
});

test("a reason for a column is given for one that stands and needs it, and each table is told of once it stands", async () => {
  const tables = await migratedTables();
  const needed = untold(tables).flatMap((column) => [column, column.replace(/^.*\./, "")]);
  expect(exceptions.filter(({ law, at }) => law === "L17" && !needed.includes(at ?? ""))).toEqual([]);
  expect(Object.keys(carriers).sort()).toEqual(recordTables(tables).map(({ name }) => name));
});

describe("the comparison of columns sees", () => {
  const opening = (...columns: string[]): Table => ({ name: "opening", columns, owners: [] });
  const note: Table = { name: "opening_note", columns: ["opening_id", "note"], owners: ["opening"] };

  test("a column that is kept and told nowhere, and a table of such", () => {
    expect(columnBreaches([opening("title", "shoe_size", "created_by")])).toEqual([
      { file: tablesFolder, what: "opening.shoe_size is kept, and no contract tells it" },
    ]);
    expect(untold([opening(), note])).toEqual(["opening_note.opening_id", "opening_note.note"]);
    expect(untold([{ name: "programme", columns: ["shoe_size"], owners: [] }])).toEqual([]);
  });

  test("a name that the contract has no more", () => {
    const carried = { opening: { contracts: [{ shape: { title: 1 } }], as: { pay_min: "min" } } };
    expect(untold([opening("title", "pay_min")], carried)).toEqual(["opening.pay_min"]);
  });

  test("a field that no part of the form has", () => {
    const form = [sketch("a.svelte", "<Field bind:value={input.title} />")];
    expect(formBreaches([{ shape: { title: 1, titles: 1 } }], "form", form)).toHaveLength(1);
  });
});
