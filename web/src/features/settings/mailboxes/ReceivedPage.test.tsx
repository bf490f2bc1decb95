import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import ReceivedPage from "./ReceivedPage";

const spam = {
  id: "m1",
  mailboxId: "b1",
  mailboxName: "Info",
  fromEmail: "win@example.com",
  fromName: "Winner",
  subject: "You won",
  arrivedAt: "2026-11-22T10:00:00Z",
  size: 1200,
  files: 2,
  outcome: "ASIDE",
  reason: "SPAM",
};
const boxes = { "GET /api/admin/mailboxes": () => ({ body: { items: [] } }) };

it("shows what became of each message, with the way to it", async () => {
  const lead = { ...spam, id: "m2", subject: "Drill", outcome: "NEW_LEAD", reason: undefined, leadId: "l1", files: 0 };
  fakeApi({ ...boxes, "GET /api/admin/received-mail": () => ({ body: { items: [spam, lead], total: 2 } }) });
  await renderAt(<ReceivedPage />);
  expect(await screen.findByText("Spam")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Open the lead" }).getAttribute("href")).toBe("/leads/l1");
  expect(screen.getByRole("img", { name: "2 files" })).toBeTruthy();
});

it("takes in a message that was left aside", async () => {
  const log = fakeApi({
    ...boxes,
    "GET /api/admin/received-mail": () => ({ body: { items: [spam], total: 1 } }),
    "GET /api/admin/received-mail/m1": () => ({ body: { mail: spam, excerpt: "Claim it", thread: [spam] } }),
    "POST /api/admin/received-mail/m1/take": () => ({ body: { mail: spam, excerpt: "Claim it", thread: [spam] } }),
  });
  const { router } = await renderAt(<ReceivedPage />, "/settings/received-mail", "/settings/received-mail");
  await userEvent.click(await screen.findByRole("button", { name: "You won" }));
  expect(router.state.location.href).toContain("mail=m1");
  expect(await screen.findByText("Claim it")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Take in" }));
  expect(await screen.findByText("Taken in")).toBeTruthy();
  expect(log.some(({ method }) => method === "POST")).toBe(true);
});

it("says what belongs here while there is nothing", async () => {
  fakeApi({ ...boxes, "GET /api/admin/received-mail": () => ({ body: { items: [], total: 0 } }) });
  await renderAt(<ReceivedPage />);
  expect(await screen.findByText("No mail received yet")).toBeTruthy();
});

it("tells an empty filter from an empty ledger", async () => {
  fakeApi({ ...boxes, "GET /api/admin/received-mail": () => ({ body: { items: [], total: 0 } }) });
  await renderAt(<ReceivedPage />, "/settings/received-mail?outcome=FAILED", "/settings/received-mail");
  expect(await screen.findByText("No message fits")).toBeTruthy();
});
