import type { Rows } from "../matrix.ts";
import { everyDesk, running, runningOne } from "./patterns.ts";

export const taxonomyRows: Rows = {
  getTaxonomy: { cells: everyDesk },
  browseTaxonomy: { cells: everyDesk },
  getSkill: { params: ({ concepts }) => ({ id: concepts.skill }), cells: everyDesk },
  getOccupation: { params: ({ concepts }) => ({ id: concepts.occupation }), cells: everyDesk },
  suggestSkills: { query: () => ({ q: "first" }), cells: everyDesk },
  linkText: { body: () => ({ text: "first aid" }), cells: everyDesk },
  listPlaces: { cells: everyDesk },
  readPlace: { query: () => ({ municipality: "Leito" }), cells: everyDesk },
  getScoring: { cells: everyDesk },
  listUnlinked: { cells: running(200) },
  listDecisions: { cells: running(200) },
  decideLink: {
    before: (world) => world.openTexts(),
    body: () => ({ kind: "skill", textKey: "first aid", conceptId: null }),
    cells: running(200),
  },
  takeBackDecision: { params: ({ decision }) => ({ id: decision }), cells: runningOne },
};
