import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import MailboxesPage from "./MailboxesPage";

const mailbox = {
  id: "b1",
  version: 3,
  name: "Info",
  address: "info@shop.example",
  host: "imap.shop.example",
  port: 993,
  security: "TLS",
  username: "info@shop.example",
  folder: "INBOX",
  active: true,
  strangers: "MAKE_LEAD",
  tags: [],
  beginsWith: "NEW",
  cutQuotes: true,
  markSeen: false,
  createdAt: "2026-11-22T10:00:00Z",
  updatedAt: "2026-11-22T10:00:00Z",
  state: { taken: 12, aside: 4, waiting: 0, lastLookAt: "2026-11-22T10:00:00Z" },
};
const people = { "GET /api/crm/people": () => ({ body: { items: [] } }) };

it("says how to connect a mailbox while there is none, and connects one", async () => {
  const log = fakeApi({
    ...people,
    "GET /api/admin/mailboxes": () => ({ body: { items: [] } }),
    "POST /api/admin/mailboxes": () => ({ status: 201, body: mailbox }),
  });
  await renderAt(<MailboxesPage />);
  expect(await screen.findByText("No mailbox is connected")).toBeTruthy();
  await userEvent.click(screen.getAllByRole("button", { name: "Connect a mailbox" })[0] as HTMLElement);
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByRole("textbox", { name: /E-mail address/ }), "info@shop.example");
  await userEvent.type(dialog.getByRole("textbox", { name: /Mail server/ }), "imap.shop.example");
  await userEvent.type(dialog.getByLabelText(/^Password/), "secret");
  await userEvent.click(dialog.getByRole("button", { name: "Connect a mailbox" }));
  expect(await screen.findByText("Connected; reading begins within seconds")).toBeTruthy();
  const sent = log.find(({ method }) => method === "POST")?.body;
  expect(sent).toMatchObject({
    name: "info@shop.example",
    username: "info@shop.example",
    password: "secret",
    port: 993,
    beginsWith: "NEW",
  });
});

it("says in words why a mailbox cannot be read", async () => {
  const broken = { ...mailbox, state: { ...mailbox.state, problem: "WRONG_PASSWORD", problemDetail: "no" } };
  fakeApi({ "GET /api/admin/mailboxes": () => ({ body: { items: [broken] } }) });
  await renderAt(<MailboxesPage />);
  expect(await screen.findByText("User or password is wrong")).toBeTruthy();
  expect(screen.getByRole("link", { name: "4" }).getAttribute("href")).toContain("outcome=ASIDE");
});

it("tests a connection with what is entered, and keeps the password it does not show", async () => {
  const log = fakeApi({
    ...people,
    "GET /api/admin/mailboxes": () => ({ body: { items: [mailbox] } }),
    "POST /api/admin/mailboxes/b1/test": () => ({
      body: { problem: "NO_FOLDER", detail: "Nowhere", folders: ["INBOX", "Sales"] },
    }),
    "PUT /api/admin/mailboxes/b1": () => ({ body: mailbox }),
  });
  await renderAt(<MailboxesPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Info" }));
  await userEvent.click(await screen.findByRole("button", { name: "Test the connection" }));
  expect(await screen.findByText("There is no such folder")).toBeTruthy();
  expect(screen.getByText("INBOX, Sales")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Saved")).toBeTruthy();
  expect(log.find(({ method }) => method === "PUT")?.body).not.toHaveProperty("password");
});

it("asks before it disconnects a mailbox", async () => {
  const log = fakeApi({
    "GET /api/admin/mailboxes": () => ({ body: { items: [mailbox] } }),
    "DELETE /api/admin/mailboxes/b1": () => ({ status: 204 }),
  });
  await renderAt(<MailboxesPage />);
  await userEvent.click(await screen.findByRole("button", { name: /Info/, expanded: false }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Disconnect" }));
  expect(log.some(({ method }) => method === "DELETE")).toBe(false);
});
