import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import PeoplePage from "./PeoplePage";

const bea = {
  id: "p2",
  version: 4,
  email: "bea@example.com",
  name: "Bea",
  roles: ["SALES_REP"],
  status: "ACTIVE",
  invited: false,
  totpEnabled: true,
  lockedUntil: "2026-11-22T12:10:00Z",
};
const cem = { ...bea, id: "p3", name: "Cem", invited: true, lockedUntil: undefined, totpEnabled: false };
const api = (more = {}) =>
  fakeApi({
    "GET /api/admin/people": () => ({ body: { items: [bea, cem], total: 2 } }),
    "GET /api/admin/roles": () => ({ body: { items: [], catalogue: [] } }),
    "GET /api/admin/teams": () => ({ body: { items: [] } }),
    ...more,
  });
const menuOf = async (name: string) =>
  userEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));

it("offers each person what fits: unlocking, inviting again", async () => {
  const log = api({ "POST /api/admin/people/p2/unlock": () => ({ status: 204 }) });
  await renderAt(<PeoplePage />);
  expect(await screen.findByText("Locked out")).toBeTruthy();
  await menuOf("Cem");
  expect(await screen.findByRole("menuitem", { name: "Send the invitation again" })).toBeTruthy();
  expect(screen.queryByRole("menuitem", { name: "Unlock" })).toBeNull();
  await userEvent.keyboard("{Escape}");
  await menuOf("Bea");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Unlock" }));
  await waitFor(() => expect(log.some(({ path }) => path === "/api/admin/people/p2/unlock")).toBe(true));
});

it("says in words why the last admin stays", async () => {
  api({
    "PATCH /api/admin/people/p2": () => ({
      status: 409,
      body: { status: 409, code: "state_conflict", state: "LAST_ADMIN", reason: "last_admin", detail: "server words" },
    }),
  });
  await renderAt(<PeoplePage />);
  await menuOf("Bea");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Deactivate" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Deactivate" }));
  expect(await screen.findByText(/This is the last active admin/)).toBeTruthy();
});

it("puts a taken address beside the field", async () => {
  api({
    "POST /api/admin/people": () => ({
      status: 409,
      body: { status: 409, errors: [{ field: "email", message: "x", code: "email_taken" }] },
    }),
  });
  await renderAt(<PeoplePage />);
  await userEvent.click(await screen.findByRole("button", { name: "Invite a person" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText(/Name/), "Dan");
  const email = within(dialog).getByLabelText(/E-mail/);
  await userEvent.type(email, "dan at example");
  await userEvent.click(within(dialog).getByRole("button", { name: "Send the invitation" }));
  expect(await within(dialog).findByText("This is not an e-mail address.")).toBeTruthy();
  await userEvent.clear(email);
  await userEvent.type(email, "dan@example.com");
  await userEvent.click(within(dialog).getByRole("button", { name: "Send the invitation" }));
  expect(await within(dialog).findByText("Somebody signs in with this e-mail address already.")).toBeTruthy();
  expect(email.getAttribute("aria-invalid")).toBe("true");
});

it("asks for the people of a team when the address says so", async () => {
  const log = api();
  await renderAt(<PeoplePage />, "/settings/people?teamId=t1", "/settings/people");
  await screen.findByText("Locked out");
  expect(log.find(({ path }) => path === "/api/admin/people")?.query.get("teamId")).toBe("t1");
});
