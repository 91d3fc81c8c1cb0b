import type { EnqueuedTask } from "meilisearch";
import type { VersionedDoc } from "../../port.ts";
import type { TextColumns } from "../../text/text-of.ts";
import { nextTurn, turnWatch } from "../../turn.ts";
import { serverDoc } from "../documents/document.ts";
import type { House } from "../house.ts";

/** Documents and characters that one request holds at most; the server takes 100 MB. */
const docsMax = 1_000;
const charactersMax = 10_000_000;

/** Sends documents as they come, in requests of a sensible size. */
export async function sendDocs(
  house: House,
  uid: string,
  docs: readonly VersionedDoc[],
  texts: TextColumns,
): Promise<EnqueuedTask[]> {
  const tasks: EnqueuedTask[] = [];
  let lines: string[] = [];
  let characters = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    const body = lines.join("\n");
    lines = [];
    characters = 0;
    tasks.push(
      await house.server.call((admin) =>
        admin.index(uid).addDocumentsFromString(body, "application/x-ndjson", { primaryKey: "id" }),
      ),
    );
  };
  const over = turnWatch();
  for (const doc of docs) {
    const line = JSON.stringify(serverDoc(doc, texts));
    lines.push(line);
    characters += line.length;
    if (lines.length >= docsMax || characters >= charactersMax) await flush();
    if (over()) await nextTurn();
  }
  await flush();
  return tasks;
}
