import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import SegmentList from "./SegmentList";
import { buildSegment } from "./testData";

const answer = (items: unknown[]) => () => ({ body: { items, nextCursor: null, total: items.length } });

it("shows each segment with how many are in it and who came and went", async () => {
  fakeApi({ "GET /api/crm/segments": answer([buildSegment()]) });
  await renderAt(<SegmentList />, "/");
  expect(await screen.findByText("Gold and quiet")).toBeTruthy();
  expect(screen.getByText("1,234")).toBeTruthy();
  expect(screen.getByTitle("12 joined and 3 left in the last 30 days")).toBeTruthy();
});

it("says what belongs here while there is none", async () => {
  fakeApi({ "GET /api/crm/segments": answer([]) });
  await renderAt(<SegmentList />, "/");
  expect(await screen.findByText("No segments yet")).toBeTruthy();
});

it("shows the shape of the list while it loads", async () => {
  fakeApi({ "GET /api/crm/segments": () => new Promise(() => undefined) });
  await renderAt(<SegmentList />, "/");
  expect(await screen.findByTestId("list-skeleton")).toBeTruthy();
});

it("says that it failed, and how to go on", async () => {
  fakeApi({ "GET /api/crm/segments": () => ({ status: 500, body: { status: 500 } }) });
  await renderAt(<SegmentList />, "/");
  expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
});
