import { expect, test } from "vitest";
import { ConfigError, configFrom } from "./config.ts";

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

test("a setting that is there and empty is as if it were not", () => {
  expect(configFrom({ SMTP_URL: "", PORT: "" })).toMatchObject({ smtpUrl: null, port: 3000 });
});
