import { beforeEach, expect, test } from "vitest";
import { Breaker } from "./breaker.ts";

let now = 0;
let told: string[] = [];
const make = () =>
  new Breaker({ clock: () => now, onChange: (state, why) => told.push(why === "" ? state : `${state}: ${why}`) });
beforeEach(() => {
  now = 0;
  told = [];
});
const fail = (breaker: Breaker, times: number) => {
  for (let at = 0; at < times; at++) {
    expect(breaker.mayGo()).toBe(true);
    breaker.failed(10, "no answer");
  }
};

test("five failures within ten seconds open it, and nobody goes for five seconds", () => {
  const breaker = make();
  fail(breaker, 5);
  expect(told).toEqual(["open: no answer"]);
  expect(breaker.mayGo()).toBe(false);
  now = 4_999;
  expect(breaker.mayGo()).toBe(false);
});

test("failures that lie further apart do not open it", () => {
  const breaker = make();
  for (let at = 0; at < 20; at++) {
    fail(breaker, 1);
    now += 2_600;
  }
  expect(breaker.state).toBe("closed");
});

test("after five seconds one call probes, alone; its success closes, its failure opens again", () => {
  const breaker = make();
  fail(breaker, 5);
  now = 5_000;
  expect(breaker.mayGo()).toBe(true);
  expect(breaker.mayGo()).toBe(false);
  breaker.failed(10, "still none");
  now = 9_999;
  expect(breaker.mayGo()).toBe(false);
  now = 10_000;
  expect(breaker.mayGo()).toBe(true);
  breaker.succeeded(5);
  expect(breaker.state).toBe("closed");
  expect(breaker.why).toBe("");
});

test("answers whose slowest twentieth takes over 800 ms open it", () => {
  const breaker = make();
  for (let at = 0; at < 18; at++) breaker.succeeded(50);
  for (let at = 0; at < 3 && breaker.state === "closed"; at++) breaker.succeeded(900);
  expect(told).toEqual(["open: answers take 900 ms"]);
});

test("a caller that gave up says nothing about the machine", () => {
  const breaker = make();
  for (let at = 0; at < 50; at++) breaker.dropped();
  expect(breaker.state).toBe("closed");
});
