import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { ConfigError, configFrom, Environment } from "./config.ts";

test("an empty environment is enough", () => {
  const config = configFrom({}, "/house");
  expect(config).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    data: "/house/.data",
    baseUrl: "http://localhost:3000",
  });
  expect(config.databaseUrl).toBe("file:/house/.data/tuttu.db");
});

test("every bad setting is named at once", () => {
  const wrong = () => configFrom({ PORT: "many", BASE_URL: "ftp://x", DATABASE_URL: "mysql://x" });
  expect(wrong).toThrow(ConfigError);
  expect(wrong).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*BASE_URL/);
});

test.each([
  ["PORT", "abc"],
  ["PORT", "70000"],
  ["TRUSTED_PROXY", "foo"],
  ["TRUSTED_PROXY", "10.0.0.0/8, 10.0.0.0/33"],
  ["TRUSTED_PROXY", "::1/129"],
])("what a bad setting must be is said in words: %s=%s", (name, value) => {
  expect(() => configFrom({ [name]: value })).toThrow(new RegExp(`${name}: must be .*(0 to 65535|such as 10.0.0.0/8)`));
});

test("addresses and ranges of a proxy are taken as they are", () => {
  const { trustedProxy } = configFrom({ TRUSTED_PROXY: "127.0.0.1, 10.0.0.0/8,fd00::/8" });
  expect(trustedProxy).toEqual(["127.0.0.1", "10.0.0.0/8", "fd00::/8"]);
});

test("a setting that is there and empty is as if it were not", () => {
  expect(configFrom({ SMTP_URL: "", PORT: "" })).toMatchObject({ smtpUrl: null, port: 3000 });
});

const example = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");
const switchedOn = example.replace(/^# (?=[A-Z_]+=)/gm, "");

test(".env.example names every setting and no other, each with something that can be used", () => {
  const { DATABASE_URL, ...rest } = parseEnv(switchedOn);
  expect(Object.keys({ DATABASE_URL, ...rest }).sort()).toEqual(Object.keys(Environment.shape).sort());
  expect(configFrom({ DATABASE_URL, ...rest })).toMatchObject({ databaseUrl: DATABASE_URL, smtpUrl: rest.SMTP_URL });
});

test("what .env.example sets is what is so without it", () => {
  expect(configFrom(parseEnv(example))).toEqual(configFrom({}));
});

test("the operator's table of the README tells every setting and its value", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const rows = [...readme.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \| (.*?) \|/gm)].flatMap(([, names = "", value = ""]) =>
    [...names.matchAll(/`([A-Z_]+)`/g)].map(([, name = ""]) => [name, value] as const),
  );
  expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(Environment.shape).sort());
  const config = configFrom({}, "/house");
  const said = new Map(rows);
  expect([said.get("PORT"), said.get("HOST"), said.get("LOG_LEVEL"), said.get("TUTTU_DATA")]).toEqual([
    String(config.port),
    config.host,
    config.logLevel,
    "`.data`",
  ]);
});
