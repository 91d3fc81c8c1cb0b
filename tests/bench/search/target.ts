/** A target of the design, with what was measured. */
export interface TargetLine {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly met: boolean;
}

export const target = (what: string, measured: number, limit: number): TargetLine => ({
  what,
  measured,
  limit,
  met: measured <= limit,
});

export const targetLine = ({ what, measured, limit, met }: TargetLine): string =>
  `${met ? "met   " : "missed"}  ${what}: ${measured.toFixed(2)} (at most ${limit.toFixed(2)})`;
