import { expect, it } from "vitest";
import { dayOf, dueOn, hasHour, type Task } from "@/shared/tasks/task";
import { daysFrom, grouped } from "./groups";

const task = (id: string, dueAt?: string): Task => ({
  id,
  version: 1,
  customerId: "c1",
  title: id,
  dueAt,
  done: false,
  createdAt: "2026-11-01T12:00:00Z",
  createdByName: "Ada Byron",
});

it("begins the next week on the day that opens weeks in the language", () => {
  const wednesday = "2026-11-25";
  expect(daysFrom(wednesday, 1)).toEqual({ today: wednesday, tomorrow: "2026-11-26", nextWeek: "2026-11-30" });
  expect(daysFrom(wednesday, 6).nextWeek).toBe("2026-11-28");
  expect(daysFrom("2026-11-30", 1).nextWeek).toBe("2026-12-07");
});

it("puts tasks under the days they are due on in the unit's zone, and leaves empty groups out", () => {
  const tasks = [
    task("yesterday", "2026-11-24T20:29:00Z"),
    task("today", "2026-11-24T20:31:00Z"),
    task("sunday", "2026-11-29T20:29:00Z"),
    task("monday", "2026-11-29T20:31:00Z"),
    task("some day"),
  ];
  const found = grouped(tasks, daysFrom("2026-11-25", 1), "Asia/Tehran");
  expect(found.map(({ name, tasks: inside }) => [name, inside.map(({ id }) => id)])).toEqual([
    ["late", ["yesterday"]],
    ["today", ["today"]],
    ["week", ["sunday"]],
    ["later", ["monday"]],
    ["none", ["some day"]],
  ]);
  expect(grouped([task("some day")], daysFrom("2026-11-25", 1), "UTC").map(({ name }) => name)).toEqual(["none"]);
});

it("keeps the hour of a task on its new day, and the last minute of one for a day", () => {
  expect(dueOn("2026-12-01", "UTC", "2026-11-24T09:30:00Z")).toBe("2026-12-01T09:30:00.000Z");
  expect(dueOn("2026-12-01", "Asia/Tehran", null)).toBe("2026-12-01T20:29:00.000Z");
  // Summer time begins between the two: the hour is the one on the wall.
  expect(dueOn("2027-04-01", "Europe/Berlin", "2027-03-01T08:00:00Z")).toBe("2027-04-01T07:00:00.000Z");
  expect(hasHour("2026-12-01T20:29:00Z", "Asia/Tehran")).toBe(false);
  expect(hasHour("2026-12-01T20:29:00Z", "UTC")).toBe(true);
  expect(dayOf("2026-12-01T21:00:00Z", "Asia/Tehran")).toBe("2026-12-02");
});
