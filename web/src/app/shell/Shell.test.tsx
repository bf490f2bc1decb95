import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { forgetRecent, rememberRecord } from "@/shared/nav/recent";
import { fakeApi } from "@/test/fakeApi";
import { renderAt, testMe } from "@/test/render";
import { Shell } from "./Shell";

const quiet = {
  "GET /api/crm/notifications": () => ({ body: { items: [], unread: 0 } }),
  "GET /api/crm/jobs": () => ({ body: { items: [] } }),
  "GET /api/crm/events": () => ({ status: 503 }),
};
const liveMe = { ...testMe, businessUnit: { ...testMe.businessUnit, clock: "LIVE" } };

it("says on every screen that the clock is fixed, and only then", async () => {
  fakeApi(quiet);
  const { unmount } = await renderAt(<Shell />);
  expect(await screen.findByText(/clock stands at 22 Nov 2026, 12:00/)).toBeTruthy();
  unmount();
  await renderAt(<Shell />, "/", "/", liveMe);
  await screen.findByRole("main");
  expect(screen.queryByText(/clock stands at/)).toBeNull();
});

it("finds a record by Ctrl-K and opens it by Enter", async () => {
  fakeApi({
    ...quiet,
    "GET /api/crm/search": ({ query }) => ({
      body: {
        groups: [
          {
            kind: "customers",
            items: [{ id: "7", title: `Müller ${query.get("q")}`, subtitle: "m@example.com", link: "/customers/7" }],
          },
        ],
      },
    }),
  });
  const { router } = await renderAt(<Shell />);
  await screen.findByRole("main");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByRole("combobox"), "tools");
  await screen.findByRole("option", { name: /Müller tools/ });
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/customers/7"));
});

it("offers a record that was found only once, though it was opened before", async () => {
  rememberRecord({ kind: "customers", title: "Müller tools", link: "/customers/7" });
  fakeApi({
    ...quiet,
    "GET /api/crm/search": () => ({
      body: { groups: [{ kind: "customers", items: [{ id: "7", title: "Müller tools", link: "/customers/7" }] }] },
    }),
  });
  await renderAt(<Shell />);
  await screen.findByRole("main");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByRole("combobox"), "tools");
  await waitFor(() => expect(screen.getByText("Customers", { selector: "[role=listbox] *" })).toBeTruthy());
  expect(screen.getAllByRole("option", { name: /Müller tools/ })).toHaveLength(1);
  forgetRecent();
});

it("leads, from the bar of a phone, to screens that there are", async () => {
  fakeApi(quiet);
  await renderAt(<Shell />);
  const bar = await screen.findByRole("navigation", { name: "Main" });
  const leads = within(bar)
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"));
  expect(leads).toEqual(["/", "/customers"]);
});

it("shows the shortcut sheet on a question mark, but not while somebody types", async () => {
  fakeApi(quiet);
  await renderAt(<Shell />);
  await screen.findByRole("main");
  await userEvent.keyboard("?");
  expect(await screen.findByRole("dialog", { name: "Keyboard shortcuts" })).toBeTruthy();
});

it("says in words what a notification is about", async () => {
  const counts = { created: 1200, updated: 3, rejected: 6 };
  const note = { id: "n1", kind: "import.finished", params: { fileName: "shop.csv", counts }, createdAt: "2026-11-22" };
  fakeApi({ ...quiet, "GET /api/crm/notifications": () => ({ body: { items: [note], unread: 1 } }) });
  await renderAt(<Shell />);
  await userEvent.click((await screen.findAllByRole("button", { name: "Notifications, 1 unread" }))[0] as HTMLElement);
  expect(await screen.findByText("shop.csv is imported: 1,200 new, 3 changed, 6 refused")).toBeTruthy();
});

it("says in words which job failed and why", async () => {
  const params = { kind: "customers.bulk", reason: "This segment is not there." };
  const note = { id: "n1", kind: "job.failed", params, createdAt: "2026-11-22" };
  fakeApi({ ...quiet, "GET /api/crm/notifications": () => ({ body: { items: [note], unread: 1 } }) });
  await renderAt(<Shell />);
  await userEvent.click((await screen.findAllByRole("button", { name: "Notifications, 1 unread" }))[0] as HTMLElement);
  expect(await screen.findByText("Bulk change failed: This segment is not there.")).toBeTruthy();
});

it("shows how far a job is and pauses it", async () => {
  const log = fakeApi({
    ...quiet,
    "GET /api/crm/jobs": () => ({
      body: { items: [{ id: "j1", kind: "import", state: "RUNNING", processed: 4200, total: 12000 }] },
    }),
    "POST /api/crm/jobs/j1/pause": () => ({ body: {} }),
  });
  await renderAt(<Shell />);
  await userEvent.click((await screen.findAllByRole("button", { name: "Jobs, 1 at work" }))[0] as HTMLElement);
  expect(await screen.findByText(/Running · 4,200 \/ 12,000/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Pause: Import" }));
  await waitFor(() => expect(log.some((asked) => asked.path === "/api/crm/jobs/j1/pause")).toBe(true));
});
