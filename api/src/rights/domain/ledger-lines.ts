import type { ErasureTable } from "@tuttu/schema";

const line =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (cnd_[0-9a-f-]{36}) (prg_[0-9a-f-]{36}) (acc_[0-9a-f-]{36}|-) (person|staff)$/;

/** An erasure as the file beside the database keeps it: ids and the instant, nothing else. */
export const ledgerLine = ({ erased_at, candidate_id, programme_id, account_id, asked_by }: ErasureTable): string =>
  `${erased_at} ${candidate_id} ${programme_id} ${account_id ?? "-"} ${asked_by}\n`;

/**
 * What the file says. A last line that was cut off by a crash stands for an erasure that the database has.
 * @throws Error where a whole line cannot be read, since somebody would come back unnoticed
 */
export function readLedger(text: string): ErasureTable[] {
  const lines = text.split("\n").slice(0, -1);
  return lines.map((one, at) => {
    const [, erased_at = "", candidate_id = "", programme_id = "", account, asked_by] = line.exec(one) ?? [];
    if (asked_by !== "person" && asked_by !== "staff") throw new Error(`line ${at + 1} cannot be read`);
    return { erased_at, candidate_id, programme_id, account_id: account === "-" ? null : (account ?? null), asked_by };
  });
}
