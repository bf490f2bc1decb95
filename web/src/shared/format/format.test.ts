import { describe, expect, it } from "vitest";
import { languages } from "@/shared/i18n/languages";
import * as f from "./format";

const at = (code: "en" | "fa" | "ar", currency = "EUR"): f.FormatSettings => ({
  language: languages[code],
  timeZone: "Asia/Tehran",
  currency,
  now: () => new Date("2026-11-22T12:00:00Z"),
});

describe("money", () => {
  it("shows rials without decimals", () => {
    expect(f.formatMoney(at("en", "IRR"), 1250000.5)).toMatch(/1,250,00[01]$/);
  });
  it("keeps the cents of a currency that has them", () => {
    expect(f.formatMoney(at("en"), 1250000.5)).toBe("€1,250,000.50");
  });
  it("is short on cards", () => {
    expect(f.formatMoneyShort(at("en"), 12_412_345)).toBe("€12.4M");
  });
  it("stays an amount of money where there is nothing to shorten", () => {
    expect(f.formatMoneyShort(at("en"), 2.5)).toBe("€2.50");
    expect(f.formatMoneyShort(at("en"), 479)).toBe("€479");
    expect(f.formatMoneyShort(at("fa"), 479)).toBe("۴۷۹\u00a0€");
  });
  it("uses Persian digits in Persian, and says the currency after the number", () => {
    expect(f.formatMoney(at("fa", "IRR"), 1000)).toBe("۱٬۰۰۰\u00a0ریال");
    expect(f.formatMoney(at("fa"), 1000.5)).toBe("۱٬۰۰۰٫۵۰\u00a0€");
    expect(f.formatMoneyShort(at("fa", "IRR"), 12_412_345_000)).toBe("۱۲٫۴\u00a0میلیارد\u00a0ریال");
  });
});

describe("sizes", () => {
  it("names the unit in the language", () => {
    expect(f.formatSize(at("en"), 136 * 1024)).toBe("136 kB");
    expect(f.formatSize(at("fa"), 136 * 1024)).toBe("۱۳۶ کیلوبایت");
    expect(f.formatSize(at("en"), 50 * 1024 * 1024)).toBe("50 MB");
  });
});

describe("numbers", () => {
  it("uses Arabic digits in Arabic", () => {
    expect(f.formatNumber(at("ar"), 1234)).toBe("١٬٢٣٤");
  });
  it("shows a change with arrow and sign", () => {
    expect(f.formatDifference(at("en"), 1.44)).toBe("▲ +1.4");
    expect(f.formatDifference(at("en"), 0)).toBe("● 0");
    expect(f.formatChange(at("en"), 0.123)).toBe("▲ +12.3%");
    expect(f.formatChange(at("en"), -0.05)).toBe("▼ -5%");
  });
});

describe("days and moments", () => {
  it("shows a day in the Jalali calendar in Persian", () => {
    expect(f.formatDay(at("fa"), "2026-11-22")).toBe("۱ آذر ۱۴۰۵");
  });
  it("names a month of a series, in Persian by the two Jalali months it lies in", () => {
    expect(f.formatMonth(at("en"), "2026-11")).toBe("Nov 2026");
    expect(f.formatMonth(at("ar"), "2026-11")).toBe("نوفمبر ٢٠٢٦");
    expect(f.formatMonth(at("fa"), "2026-11")).toBe("آبان–آذر ۱۴۰۵");
    expect(f.formatMonth(at("fa"), "2026-03")).toBe("اسفند ۱۴۰۴ – فروردین ۱۴۰۵");
  });
  it("shows a moment in the person's zone", () => {
    expect(f.formatMoment(at("en"), "2026-11-22T21:00:00Z")).toBe("23 Nov 2026, 00:30");
  });
  it("counts relative times from the unit's clock", () => {
    expect(f.formatRelative(at("en"), "2026-11-22T09:00:00Z")).toBe("3 hours ago");
    expect(f.formatRelative(at("en"), "2026-11-23")).toBe("tomorrow");
    expect(f.formatRelative(at("fa"), "2026-11-20T12:00:00Z")).toBe("پریروز");
  });
  it("counts days by the calendar of the person's zone", () => {
    // 22 November 22:00 in Greenwich, 23 November 01:30 in Tehran
    const night = { ...at("en"), now: () => new Date("2026-11-22T22:00:00Z") };
    expect(f.dayIn(night.timeZone, night.now())).toBe("2026-11-23");
    expect(f.formatRelative(night, "2026-11-23")).toBe("today");
    expect(f.formatRelative(night, "2026-11-22")).toBe("yesterday");
    expect(f.formatRelative(night, "2026-11-24")).toBe("tomorrow");
    expect(f.formatRelative(night, "2026-11-21T19:00:00Z")).toBe("2 days ago");
    expect(f.formatRelative(night, "2026-11-16")).toBe("last week");
  });
});
