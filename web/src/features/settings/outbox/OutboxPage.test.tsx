import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import OutboxPage from "./OutboxPage";

const row = {
  id: "m1",
  to: "bea@example.com",
  subject: "Your account",
  kind: "invitation",
  createdAt: "2026-11-22T10:00:00Z",
  status: "KEPT",
};
const mail = { ...row, text: "Choose: https://crm.example/password-reset?token=abc", html: "<p>Choose</p>" };

it("shows a message with a link that can be followed, and its design in a frame that may do nothing", async () => {
  fakeApi({
    "GET /api/admin/outbox": () => ({ body: { items: [row], total: 1 } }),
    "GET /api/admin/outbox/m1": () => ({ body: mail }),
  });
  const { router } = await renderAt(<OutboxPage />, "/settings/outbox", "/settings/outbox");
  await userEvent.click(await screen.findByRole("button", { name: "Your account" }));
  const link = await screen.findByRole("link", { name: /password-reset/ });
  expect(link.getAttribute("href")).toBe("https://crm.example/password-reset?token=abc");
  expect(router.state.location.href).toContain("mail=m1");
  await userEvent.click(screen.getByRole("radio", { name: "Designed" }));
  expect((await screen.findByTitle("Your account")).getAttribute("sandbox")).toBe("");
});

it("says who may read a message that opens an account", async () => {
  fakeApi({
    "GET /api/admin/outbox": () => ({ body: { items: [row], total: 1 } }),
    "GET /api/admin/outbox/m1": () => ({ status: 403, body: { status: 403, code: "not_allowed" } }),
  });
  await renderAt(<OutboxPage />, "/settings/outbox?mail=m1", "/settings/outbox");
  expect(await screen.findByText(/Only admins may read it/)).toBeTruthy();
});

it("says what belongs here while there is nothing", async () => {
  fakeApi({ "GET /api/admin/outbox": () => ({ body: { items: [], total: 0 } }) });
  await renderAt(<OutboxPage />);
  expect(await screen.findByText("No message yet")).toBeTruthy();
});

it("says why a message did not go out, and sends it again when asked", async () => {
  const failed = { ...row, status: "FAILED" };
  const log = fakeApi({
    "GET /api/admin/outbox": () => ({ body: { items: [failed], total: 1 } }),
    "GET /api/admin/outbox/m1": () => ({
      body: { ...mail, status: "FAILED", attempts: 1, problem: "550 no such person" },
    }),
    "POST /api/admin/outbox/m1/send": () => ({ status: 204 }),
  });
  await renderAt(<OutboxPage />, "/settings/outbox?mail=m1", "/settings/outbox");
  expect(await screen.findByText("550 no such person")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  expect(await screen.findByText("It goes out within seconds")).toBeTruthy();
  expect(log.some(({ method }) => method === "POST")).toBe(true);
});
