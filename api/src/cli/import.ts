import type { Command } from "./command.ts";
import { UsageError } from "./command.ts";
import { importEscoCommand } from "./import-esco.ts";
import { importRecords } from "./import-records.ts";

export const command: Command = {
  summary: "read ESCO, candidates or openings from files",
  help: `tuttu import esco FOLDER|ZIP [--version VERSION] [--json]
tuttu import candidates|openings FILE [--programme PROGRAMME] [--format FORMAT] [--encoding ENCODING]
             [--dry-run] [--publish] [--json]

esco: the official CSV download of the classification (the portal's zip, a folder of its zips, or unpacked). Again is
harmless; a newer release moves links of concepts that were replaced.

candidates, openings: CSV (comma, semicolon or tab), JSON Lines, JSON Resume (candidates) or schema.org JobPosting
(openings). Records that are known by their reference are changed. Wrong rows are named by line and left aside; the
others are written whole or not at all.

  --programme PROGRAMME  id or name of where they belong; needed where there are several programmes
  --format FORMAT        csv, jsonl, json_resume or job_posting; told from name and content unless given
  --encoding ENCODING    utf-8, utf-16le or windows-1252
  --dry-run              only say what would be written
  --publish              publish what is new, as far as the rules allow; without it everything new is a draft. For people
                         who have agreed to it, and openings that are open
  --version VERSION      version of the ESCO release, where its files do not tell
  --json                 print the numbers as JSON

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused (the file cannot be read, or no row is good), 130 stopped by Ctrl-C:
before everything has landed nothing is written, after it everything stays.`,
  async run([what, ...args], output) {
    if (what === "esco") return importEscoCommand(args, output);
    if (what === "candidates" || what === "openings") return importRecords(what, args, output);
    throw new UsageError("Say what to import: esco, candidates or openings.");
  },
};
