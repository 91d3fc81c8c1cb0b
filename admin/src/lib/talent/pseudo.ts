/** A shape of a pseudonym's picture, in a square of 40. */
export interface Shape {
  readonly path: string;
  /** Degrees, about the middle. */
  readonly turn: number;
}

const shapes = [
  "M9 27a11 11 0 0 1 22 0z",
  "M20 8l12 12-12 12z",
  "M17 17h14v14H17z",
  "M20 9a8 8 0 1 1 0 16a8 8 0 0 1 0-16z",
  "M8 24h24v8H8z",
  "M10 30L20 10l10 20z",
  "M12 12h10a8 8 0 0 1 0 16H12z",
  "M9 20a11 11 0 0 1 11-11v22a11 11 0 0 1-11-11z",
] as const;
const turns = [0, 90, 180, 270] as const;

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** Two different shapes by the letters of an id, so that the same id always has the same picture. */
export function shapesOf(id: string): readonly [back: Shape, front: Shape] {
  const [a = 0, b = 0, c = 0, d = 0] = [...id.slice(-4)].map((letter) => Math.max(0, letters.indexOf(letter)));
  const back = a % shapes.length;
  const front = (back + 1 + (b % (shapes.length - 1))) % shapes.length;
  return [
    { path: shapes[back] ?? shapes[0], turn: turns[c % turns.length] ?? 0 },
    { path: shapes[front] ?? shapes[0], turn: turns[d % turns.length] ?? 0 },
  ];
}
