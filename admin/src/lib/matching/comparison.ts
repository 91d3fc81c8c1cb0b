import { type Match, type Part, partKey, type Requirement, requirementKey } from "./match-view.ts";

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

export type ComparedPart = {
  key: string;
  label: string;
  cells: readonly (Part | undefined)[];
  differs: boolean;
};

/** Parts of the fit as rows, in their order; a part differs where people fit differently, or for different reasons. */
export function comparedParts(matches: readonly Match[]): readonly ComparedPart[] {
  return (matches[0]?.parts ?? []).map((first) => {
    const key = partKey(first);
    const cells = matches.map((match) => match.parts.find((one) => partKey(one) === key));
    const told = new Set(
      cells.map((cell) => cell && `${Math.round(cell.value * 100)} ${cell.cost < 0.5} ${cell.text}`),
    );
    return { key, label: first.label, cells, differs: told.size > 1 };
  });
}
