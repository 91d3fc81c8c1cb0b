/** A target of the design, with what was measured. */
export interface TargetLine {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly met: boolean;
  /** The same figure from processor time, which the machine's other work does not change; not what is judged. */
  readonly processor?: number;
}

export const target = (what: string, measured: number, limit: number, processor?: number): TargetLine => ({
  what,
  measured,
  limit,
  met: measured <= limit,
  ...(processor === undefined ? {} : { processor }),
});

const digits = (value: number): string => (Math.abs(value) < 0.1 ? value.toFixed(4) : value.toFixed(2));

export function targetLine({ what, measured, limit, met, processor }: TargetLine): string {
  const other = processor === undefined ? "" : `; by processor time ${digits(processor)}`;
  return `${met ? "pass" : "FAIL"}  ${what}: ${digits(measured)} (at most ${digits(limit)}${other})`;
}
