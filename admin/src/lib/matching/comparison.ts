import { type Match, type Requirement, requirementKey } from "./match-view.ts";

export type ComparedRow = {
  key: string;
  asked: Requirement;
  cells: readonly (Requirement | undefined)[];
  differs: boolean;
};

/** Requirements as rows, people as columns; rows in which people differ come first, required before desirable. */
export function comparedRows(matches: readonly Match[]): readonly ComparedRow[] {
  const keys = new Map<string, Requirement>();
  for (const match of matches) {
    for (const one of match.requirements) if (!keys.has(requirementKey(one))) keys.set(requirementKey(one), one);
  }
  const rows = [...keys].map(([key, asked]) => {
    const cells = matches.map((match) => match.requirements.find((one) => requirementKey(one) === key));
    const differs = new Set(cells.map((cell) => `${cell?.state} ${cell?.stateText}`)).size > 1;
    return { key, asked, cells, differs };
  });
  const order = (row: ComparedRow) => (row.differs ? 0 : 2) + (row.asked.need === "required" ? 0 : 1);
  return rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => order(a.row) - order(b.row) || a.at - b.at)
    .map(({ row }) => row);
}
