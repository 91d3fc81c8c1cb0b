import { readFileSync, writeFileSync } from "node:fs";
import { openApiDocument } from "../app/openapi-document.ts";

const room = new URL("../../", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", room), "utf8")) as { version: string };
writeFileSync(new URL("openapi.json", room), `${JSON.stringify(openApiDocument(version), null, 2)}\n`);
