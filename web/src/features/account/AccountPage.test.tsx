import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt, testMe } from "@/test/render";
import AccountPage from "./AccountPage";

const session = { id: "s1", current: true, createdAt: "2026-11-22T10:00:00Z", lastSeenAt: "2026-11-22T11:00:00Z" };
const noFeed = { "GET /api/auth/calendar-feed": () => ({ body: { active: false } }) };
const sessions = { ...noFeed, "GET /api/auth/sessions": () => ({ body: { items: [session] } }) };
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

it("shows a picture to scan, takes Persian digits, and shows the recovery codes once", async () => {
  const log = fakeApi({
    ...sessions,
    "POST /api/auth/totp": () => ({ body: { secret, uri: `otpauth://totp/Shop:ada?secret=${secret}` } }),
    "POST /api/auth/totp/confirm": ({ body }) =>
      (body as { code: string }).code === "123456"
        ? { body: { recoveryCodes: ["AAAA-BBBB", "CCCC-DDDD"] } }
        : { status: 422, body: { status: 422, errors: [{ field: "code", code: "bad_code", message: "no" }] } },
    "GET /api/auth/me": () => ({ body: { ...testMe, person: { ...testMe.person, totpEnabled: true } } }),
  });
  await renderAt(<AccountPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Set up" }));
  expect(await screen.findByRole("img", { name: /QR code/ })).toBeTruthy();
  const code = screen.getByLabelText(/The code it shows/);
  await userEvent.type(code, "000000");
  await userEvent.click(screen.getByRole("button", { name: "Switch on" }));
  expect(await screen.findByText(/This code is not valid now/)).toBeTruthy();
  await userEvent.clear(code);
  await userEvent.type(code, "۱۲۳ ۴۵۶");
  await userEvent.click(screen.getByRole("button", { name: "Switch on" }));
  expect(await screen.findByText("CCCC-DDDD")).toBeTruthy();
  expect(log.some(({ path }) => path === "/api/auth/totp/disable")).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "I have kept them" }));
  expect(screen.queryByText("CCCC-DDDD")).toBeNull();
});

it("says beside the field that the current password is wrong", async () => {
  fakeApi({
    ...sessions,
    "POST /api/auth/me/password": () => ({ status: 401, body: { status: 401, code: "bad_credentials" } }),
  });
  const { client } = await renderAt(<AccountPage />);
  await userEvent.type(await screen.findByLabelText(/Current password/), "wrong words here");
  await userEvent.type(screen.getByLabelText(/New password/), "a new long password");
  await userEvent.click(screen.getByRole("button", { name: "Change password" }));
  expect(await screen.findByText("This is not your password.")).toBeTruthy();
  // Any other mutation answered 401 leads to the sign-in screen.
  const asked = client.getMutationCache().getAll();
  expect(asked.map(({ meta }) => meta?.quiet)).toEqual([true]);
});

it("ends another session, never offering to end this one", async () => {
  let items = [session, { ...session, id: "s2", current: false, userAgent: "Mozilla/5.0 (iPhone) Safari/604" }];
  const log = fakeApi({
    ...noFeed,
    "GET /api/auth/sessions": () => ({ body: { items } }),
    "DELETE /api/auth/sessions/s2": () => {
      items = [session];
      return { status: 204 };
    },
  });
  await renderAt(<AccountPage />);
  await userEvent.click(await screen.findByRole("button", { name: "End the session: Safari on iOS" }));
  await waitFor(() => expect(screen.queryByText("Safari on iOS")).toBeNull());
  expect(screen.getByText("this session")).toBeTruthy();
  expect(log.filter(({ method }) => method === "DELETE")).toHaveLength(1);
});

it("shows a calendar address once, changes its reminder, and ends it after asking", async () => {
  const address = "https://crm.example/calendar/secret.ics";
  const log = fakeApi({
    ...sessions,
    "POST /api/auth/calendar-feed": () => ({ status: 201, body: { active: true, reminderMinutes: 15, address } }),
    "PATCH /api/auth/calendar-feed": () => ({ body: { active: true } }),
    "DELETE /api/auth/calendar-feed": () => ({ status: 204 }),
  });
  await renderAt(<AccountPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Make a calendar address" }));
  expect(await screen.findByText(address)).toBeTruthy();
  const opens = screen.getByRole("link", { name: "Open in the calendar program" });
  expect(opens.getAttribute("href")).toBe("webcal://crm.example/calendar/secret.ics");
  await userEvent.click(screen.getByRole("button", { name: "I have it" }));
  expect(screen.queryByText(address)).toBeNull();
  await userEvent.click(screen.getByRole("combobox", { name: "Reminder" }));
  await userEvent.click(await screen.findByRole("option", { name: "None" }));
  await waitFor(() => expect(log.some(({ method }) => method === "PATCH")).toBe(true));
  expect(log.find(({ method }) => method === "PATCH")?.body).toEqual({ reminderMinutes: null });
});
