import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** A running server, where the environment names one. */
export interface ServerAddress {
  readonly url: string;
  readonly key: string;
}

export function serverOf({ MEILI_URL, MEILI_KEY }: NodeJS.ProcessEnv): ServerAddress | undefined {
  return MEILI_URL && MEILI_KEY ? { url: MEILI_URL, key: MEILI_KEY } : undefined;
}

/** The process that listens on a port of this machine, where the system tells. */
function listenerOf(port: number): string | undefined {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const rows = readFileSync("/proc/net/tcp", "utf8").split("\n").slice(1);
  const listening = rows
    .map((row) => row.trim().split(/\s+/))
    .find((row) => row[1]?.endsWith(wanted) && row[3] === "0A");
  const socket = listening === undefined ? undefined : `socket:[${listening[9]}]`;
  if (socket === undefined) return undefined;
  const holds = (pid: string) => {
    try {
      return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === socket);
    } catch {
      return false;
    }
  };
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .find(holds);
}

export interface ServerMemory {
  /** Bytes of its own, and bytes of files that it has mapped: the system takes those back when it needs them. */
  readonly own: number;
  readonly mapped: number;
}

/** Memory of the server's process: that of MEILI_PID, else of whoever listens there; undefined where it cannot be read. */
export function serverMemory({ url }: ServerAddress, pid = process.env.MEILI_PID): ServerMemory | undefined {
  try {
    const found = pid || listenerOf(Number(new URL(url).port));
    const status = readFileSync(`/proc/${found}/status`, "utf8");
    const bytes = (name: string) => 1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]);
    return { own: bytes("RssAnon"), mapped: bytes("RssFile") };
  } catch {
    return undefined;
  }
}

/** Takes away the indexes whose name begins so. */
export async function dropIndexes({ url, key }: ServerAddress, prefix: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${url}/indexes?limit=1000`, { headers });
  const { results } = (await answer.json()) as { results: readonly { uid: string }[] };
  for (const { uid } of results) {
    if (uid.startsWith(prefix)) await fetch(`${url}/indexes/${uid}`, { method: "DELETE", headers });
  }
}
