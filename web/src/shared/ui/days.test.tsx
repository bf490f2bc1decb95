import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FormEvent } from "react";
import { describe, expect, it, vi } from "vitest";
import { plainDigits } from "@/shared/format/digits";
import { FormatProvider } from "@/shared/format/FormatProvider";
import { languages } from "@/shared/i18n/languages";
import { renderAt } from "@/test/render";
import { DayGrid } from "./DayGrid";
import { DayInput, daysAreRight } from "./DayInput";
import { calendarOf, inCalendar, isoOf, readTypedDay, typedForm, weeksOf } from "./days";

const persian = calendarOf(languages.fa);
const gregorian = calendarOf(languages.en);

describe("a day", () => {
  it("is the same in both calendars", () => {
    const day = inCalendar("2026-11-22", persian);
    expect([day.year, day.month, day.day]).toEqual([1405, 9, 1]);
    expect(isoOf(day)).toBe("2026-11-22");
  });
  it("is read as typed, with the digits of the language", () => {
    expect(readTypedDay("۱۴۰۵/۹/۱", persian)).toBe("2026-11-22");
    expect(readTypedDay("1405-09-01", persian)).toBe("2026-11-22");
    expect(readTypedDay("2026-11-22", persian)).toBe("2026-11-22");
    expect(readTypedDay("2026.11.22", gregorian)).toBe("2026-11-22");
  });
  it("is refused when the month has no such day", () => {
    expect(readTypedDay("1405-07-31", persian)).toBeUndefined();
    expect(readTypedDay("2026-02-30", gregorian)).toBeUndefined();
    expect(readTypedDay("tomorrow", gregorian)).toBeUndefined();
  });
  it("is shown for typing in the digits of the language", () => {
    expect(typedForm("2026-11-22", persian, languages.fa.numbers)).toBe("۱۴۰۵-۰۹-۰۱");
    expect(plainDigits("٢٠٢٦")).toBe("2026");
  });
});

it("lays a month out in weeks that begin with the language's first day", () => {
  const weeks = weeksOf(inCalendar("2026-11-22", persian), languages.fa.firstDayOfWeek);
  expect(weeks).toHaveLength(6);
  // Azar 1405 begins on a Sunday, so its first week begins on Saturday, the last of Aban.
  expect(weeks[0]?.map((day) => day.day)).toEqual([30, 1, 2, 3, 4, 5, 6]);
});

it("emits the ISO day that is chosen or typed", async () => {
  const onChange = vi.fn();
  await renderAt(<DayInput label="Due" value="2026-11-22" onChange={onChange} />);
  await userEvent.click(await screen.findByRole("button", { name: "Choose a day: Due" }));
  await userEvent.click(await screen.findByRole("button", { name: /24 November 2026/ }));
  expect(onChange).toHaveBeenLastCalledWith("2026-11-24");
  const field = screen.getByRole("textbox", { name: "Due" });
  await userEvent.clear(field);
  await userEvent.type(field, "2026-12-01{Enter}");
  expect(onChange).toHaveBeenLastCalledWith("2026-12-01");
  await userEvent.clear(field);
  await userEvent.type(field, "2026-13-01{Enter}");
  expect(screen.getByText("This is no day of the calendar")).toBeTruthy();
});

it("keeps a form from being sent with a day that is none, though the form checks its fields itself", async () => {
  const onSubmit = vi.fn((event: FormEvent) => event.preventDefault());
  const onChange = vi.fn();
  await renderAt(
    <form noValidate onSubmit={onSubmit}>
      <DayInput label="Due" value={null} onChange={onChange} />
      <button type="submit">Save</button>
    </form>,
  );
  const field = await screen.findByRole("textbox", { name: "Due" });
  await userEvent.type(field, "2026-13-40");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(onSubmit).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field);
  expect(daysAreRight()).toBe(false);
  await userEvent.clear(field);
  await userEvent.type(field, "2026-12-04");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(onChange).toHaveBeenLastCalledWith("2026-12-04");
  expect(onSubmit).toHaveBeenCalledOnce();
});

it("takes for today the day it is where the person is", async () => {
  const onChange = vi.fn();
  const night = { timeZone: "Asia/Tehran", currency: "EUR", fixedNow: "2026-11-22T22:00:00Z" };
  await renderAt(
    <FormatProvider value={night}>
      <DayGrid value={null} onChange={onChange} />
    </FormatProvider>,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Today" }));
  expect(onChange).toHaveBeenCalledWith("2026-11-23");
});
