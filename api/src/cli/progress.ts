import type { WriteStream } from "node:tty";

export interface Progress {
  /** How much is done, and of how much where that was not known before. */
  at(done: number, total?: number): void;
  end(): void;
}

const cells = 28;
const drawEveryMs = 100;
/** Where nobody watches, one line for each tenth. */
const linesMax = 10;

const bar = (share: number): string => {
  const full = Math.round(share * cells);
  return `${"█".repeat(full)}${"░".repeat(cells - full)}`;
};

const line = (label: string, done: number, total: number | undefined): string => {
  const count = done.toLocaleString("en");
  if (total === undefined || total === 0) return `${label} ${count}`;
  const share = Math.min(1, done / total);
  return `${label} ${bar(share)} ${String(Math.round(share * 100)).padStart(3)} % ${count} of ${total.toLocaleString("en")}`;
};

/** A bar that moves on a terminal, and a few lines elsewhere. */
export function progressOn(stream: NodeJS.WriteStream | WriteStream, label: string, total?: number): Progress {
  let of = total;
  let drawnAt = 0;
  let tenth = -1;
  let last = "";
  return {
    at(done, newTotal) {
      of = newTotal ?? of;
      last = line(label, done, of);
      if (stream.isTTY) {
        if (Date.now() - drawnAt < drawEveryMs) return;
        drawnAt = Date.now();
        stream.write(`\r\u001b[K${last}`);
        return;
      }
      const now = of === undefined || of === 0 ? 0 : Math.floor((done / of) * linesMax);
      if (now > tenth) {
        tenth = now;
        stream.write(`${last}\n`);
      }
    },
    end() {
      if (stream.isTTY && last !== "") stream.write(`\r\u001b[K${last}\n`);
    },
  };
}
