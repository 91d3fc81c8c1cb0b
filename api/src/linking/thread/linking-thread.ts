import { parentPort, workerData } from "node:worker_threads";
import { makeTaxonomy } from "@tuttu/search";
import { LinkingDesk } from "./desk.ts";
import type { Question, Reply, ThreadData } from "./messages.ts";

// The thread's whole life: build from the taxonomy that was handed in, then answer one question after the other.
const desk = new LinkingDesk(makeTaxonomy((workerData as ThreadData).source));

function answer(question: Question) {
  switch (question.ask) {
    case "link":
      return desk.link(question.requests);
    case "sentence":
      return desk.sentence(question.text);
    case "suggest":
      return desk.suggester.suggest(question.prefix, question.options);
  }
}

parentPort?.on("message", (question: Question) => {
  let reply: Reply;
  try {
    reply = { call: question.call, ok: true, value: answer(question) };
  } catch (error) {
    reply = { call: question.call, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
