import { describe, expect, it } from "vitest";
import { expiryOf } from "./expiry";

const now = new Date("2026-11-24T10:00:00Z");

describe("a token's expiry", () => {
  it("is so many days from now", () => {
    expect(expiryOf("30", null, "UTC", now)).toBe("2026-12-24T10:00:00.000Z");
  });
  it("is the end of the day where the shop is, not where the browser is", () => {
    expect(expiryOf("day", "2026-12-01", "Asia/Tehran", now)).toBe("2026-12-01T20:29:59.000Z");
    expect(expiryOf("day", "2026-12-01", "America/New_York", now)).toBe("2026-12-02T04:59:59.000Z");
  });
  it("is left out where there is none", () => {
    expect(expiryOf("never", null, "UTC", now)).toBeUndefined();
  });
});
