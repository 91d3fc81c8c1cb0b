import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../app/index.ts";
import type { DemoAccount } from "../demo/index.ts";

const demoFile = (config: Config): string => join(config.data, "demo-sign-ins.txt");

const passwordBytes = 12;

/** A password of this installation alone. */
export const newDemoPassword = (): string => randomBytes(passwordBytes).toString("base64url");

/** One of each kind is enough to look at everything; the file names all of them. */
function examples(accounts: readonly DemoAccount[]): DemoAccount[] {
  const seen = new Set<string>();
  return accounts.filter(({ role }) => !seen.has(role) && seen.add(role));
}

const rowsOf = (accounts: readonly DemoAccount[]): string[] => {
  const role = Math.max(...accounts.map((one) => one.role.length));
  const email = Math.max(...accounts.map((one) => one.email.length));
  return accounts.map((one) => `  ${one.role.padEnd(role)}  ${one.email.padEnd(email)}  ${one.name}, ${one.programme}`);
};

/** Keeps who can sign in to the demo in the data folder (0600); gives what to print. */
export function keepDemoSignIns(config: Config, accounts: readonly DemoAccount[], password: string): string[] {
  const head = `Everybody's password in this installation: ${password}`;
  const code = "Staff are then asked for six digits; this prints them: npm run tuttu -- code <mail>";
  const file = demoFile(config);
  writeFileSync(file, `${[head, code, "", ...rowsOf(accounts)].join("\n")}\n`, { mode: 0o600 });
  return ["Who can sign in:", ...rowsOf(examples(accounts)), head, code, `Everybody else: ${file}`];
}

/** Mail addresses of the demo's accounts of this data folder. */
export function demoEmails(config: Config): Set<string> {
  const file = demoFile(config);
  if (!existsSync(file)) return new Set();
  return new Set(readFileSync(file, "utf8").match(/[^\s@]+@[^\s@]+/g) ?? []);
}

/** What to print at a later start: where the list is. */
export const rememberedSignIns = (config: Config): string[] =>
  existsSync(demoFile(config)) ? [`Who can sign in: ${demoFile(config)}`] : [];
