import { afterEach, expect, test } from "vitest";
import { tickDay } from "./tickDay";

const zone = process.env.TZ;

afterEach(() => {
  process.env.TZ = zone;
});

test.each(["Asia/Tehran", "America/New_York", "UTC"])("a day stays the day it was given as, in %s", (there) => {
  process.env.TZ = there;
  expect(tickDay(new Date(2026, 10, 28).getTime())).toBe("2026-11-28");
});
