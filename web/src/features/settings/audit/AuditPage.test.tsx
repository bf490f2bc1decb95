import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import AuditPage from "./AuditPage";

const ada = "01990000-0000-7000-8000-000000000001";
const north = "01990000-0000-7000-8000-000000000002";
const entry = {
  id: "e1",
  at: "2026-11-22T10:00:00Z",
  actor: { kind: "PERSON", id: ada, name: "Ada Byron" },
  ip: "10.0.0.7",
  requestId: "r-1",
  action: "person.updated",
  subject: { kind: "person", id: "p2", label: "Bea" },
  count: 1,
  changes: { teamId: { before: null, after: north }, roles: { before: ["MANAGER"], after: ["MANAGER", "MARKETER"] } },
  sealed: true,
};
const base = {
  "GET /api/crm/people": () => ({
    body: { items: [{ id: ada, name: "Ada Byron", teamId: north, teamName: "North", active: true }] },
  }),
};
const withEntries = (items: unknown[], more = {}) =>
  fakeApi({ ...base, "GET /api/admin/audit": () => ({ body: { items } }), ...more });

it("tells a change in words: teams by name, of lists what came", async () => {
  withEntries([entry]);
  await renderAt(<AuditPage />);
  expect(await screen.findByText("Person changed")).toBeTruthy();
  expect(await screen.findByText("North")).toBeTruthy();
  const line = screen.getByText("Roles").parentElement as HTMLElement;
  expect(line.textContent).toContain("Added Marketer");
  expect(line.textContent).not.toContain("Removed");
  expect(line.textContent).not.toContain("Manager");
});

it("asks the trail as the address says, and about one record by a click", async () => {
  const log = withEntries([entry]);
  const { router } = await renderAt(<AuditPage />, "/settings/audit?actorId=p9&at.gte=2026-11-01", "/settings/audit");
  await userEvent.click(await screen.findByRole("button", { name: "Only this record: Bea" }));
  await waitFor(() => expect(router.state.location.href).toContain("subjectId=p2"));
  const asked = log.findLast(({ path }) => path === "/api/admin/audit")?.query;
  expect(asked?.get("actorId")).toBe("p9");
  expect(asked?.get("at.gte")).toBe("2026-11-01");
  await waitFor(() =>
    expect(log.findLast(({ path }) => path === "/api/admin/audit")?.query.get("subjectId")).toBe("p2"),
  );
});

it("shows address and request in the details", async () => {
  withEntries([entry]);
  await renderAt(<AuditPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Details: Person changed" }));
  expect(await screen.findByText("10.0.0.7")).toBeTruthy();
  expect(screen.getByRole("link", { name: "r-1" }).getAttribute("href")).toBe("/settings/audit?requestId=r-1");
});

it("says that nothing fits, and that the trail could not be loaded", async () => {
  withEntries([]);
  const first = await renderAt(<AuditPage />, "/?q=nobody");
  expect(await screen.findByText("Nothing in the trail fits")).toBeTruthy();
  first.unmount();
  fakeApi({ ...base, "GET /api/admin/audit": () => ({ status: 503, body: {} }) });
  await renderAt(<AuditPage />);
  expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
});

it("names the first bad link when the chain is broken", async () => {
  withEntries([entry], {
    "POST /api/admin/audit/verify": () => ({ status: 202, body: { id: "j1", state: "QUEUED" } }),
    "GET /api/crm/jobs/j1": () => ({
      body: {
        id: "j1",
        state: "SUCCEEDED",
        result: { ok: false, entries: 9, sealed: 4, head: "ab", firstBad: { number: 4, reason: "changed" } },
      },
    }),
  });
  await renderAt(<AuditPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Verify the chain" }));
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByText(/First bad link: 4/)).toBeTruthy();
});
