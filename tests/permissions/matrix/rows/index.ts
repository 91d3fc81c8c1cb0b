import type { Rows } from "../matrix.ts";
import { candidateRows } from "./candidates.ts";
import { importRows } from "./imports.ts";
import { indexingRows } from "./indexing.ts";
import { joiningRows } from "./joining.ts";
import { openingRows } from "./openings.ts";
import { organisationRows } from "./organisations.ts";
import { programmeRows } from "./programmes.ts";
import { sessionRows } from "./session.ts";
import { shortlistRows } from "./shortlists.ts";
import { talentRows } from "./talent.ts";
import { taxonomyRows } from "./taxonomy.ts";

/** Every operation by its id. A slice that adds an operation adds its row in its own file. */
export const rows: Rows = {
  ...sessionRows,
  ...programmeRows,
  ...candidateRows,
  ...openingRows,
  ...organisationRows,
  ...talentRows,
  ...shortlistRows,
  ...joiningRows,
  ...taxonomyRows,
  ...importRows,
  ...indexingRows,
};
