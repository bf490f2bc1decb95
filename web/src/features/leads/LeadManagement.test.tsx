import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { type Asked, fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import LeadManagement from "./LeadManagement";
import type { Lead } from "./leadTypes";
import { aLead, me } from "./testData";

type Routes = Parameters<typeof fakeApi>[0];

function serve(rows: Lead[], more: Routes = {}): Asked[] {
  return fakeApi({
    "GET /api/auth/me": () => ({ body: me }),
    "GET /api/crm/people": () => ({ body: { items: [{ id: "p2", name: "Jonas" }] } }),
    "GET /api/crm/views": () => ({ body: { items: [] } }),
    "GET /api/crm/leads": ({ query }) => {
      const status = query.get("status");
      const items = rows.filter((row) => !status || row.status === status);
      return { body: { items, total: items.length } };
    },
    ...more,
  });
}

it("shows leads with their status and the answer that is overdue", async () => {
  serve([aLead({})]);
  await renderAt(<LeadManagement />, "/", "/", me);
  const row = await screen.findByRole("row", { name: /Ada Berg/ });
  expect(within(row).getByText("New")).toBeTruthy();
  expect(within(row).getByText(/Overdue/)).toBeTruthy();
});

it("holds the place of the rows while they load", async () => {
  serve([], { "GET /api/crm/leads": () => new Promise(() => {}) });
  await renderAt(<LeadManagement />, "/", "/", me);
  await screen.findByTestId("list-skeleton");
});

it("offers the two ways to the first leads", async () => {
  serve([]);
  await renderAt(<LeadManagement />, "/", "/", me);
  await screen.findByText("No leads yet");
  expect(screen.getByRole("link", { name: "Import a file" })).toBeTruthy();
});

it("shows no way to imports to those who may not run them", async () => {
  const able = { ...me, permissions: me.permissions.filter((one) => one !== "imports:run") };
  serve([], { "GET /api/auth/me": () => ({ body: able }) });
  await renderAt(<LeadManagement />, "/", "/", able);
  await screen.findByText("No leads yet");
  expect(screen.queryByRole("link", { name: "Import a file" })).toBeNull();
});

it("says that the leads could not be loaded", async () => {
  serve([], { "GET /api/crm/leads": () => ({ status: 500, body: {} }) });
  await renderAt(<LeadManagement />, "/", "/", me);
  await screen.findByText("The list could not be loaded");
});

it("moves a card on the board only where the flow lets it", async () => {
  const log = serve([aLead({})], {
    "POST /api/crm/leads/l1/contact": () => ({ body: aLead({ status: "CONTACTED" }) }),
  });
  await renderAt(<LeadManagement />, "/?as=board", "/", me);
  const column = await screen.findByRole("region", { name: "New" });
  await userEvent.click(await within(column).findByRole("button", { name: "Move on: Ada Berg" }));
  expect(screen.queryByRole("menuitem", { name: "Qualify" })).toBeNull();
  await userEvent.click(await screen.findByRole("menuitem", { name: "Mark as contacted" }));
  await waitFor(() => expect(log.some((one) => one.path.endsWith("/contact"))).toBe(true));
});

it("asks why a lead is lost before it is", async () => {
  const log = serve([aLead({})], { "POST /api/crm/leads/l1/lose": () => ({ body: aLead({ status: "LOST" }) }) });
  await renderAt(<LeadManagement />, "/?as=board", "/", me);
  await userEvent.click(await screen.findByRole("button", { name: "Move on: Ada Berg" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Mark as lost" }));
  const dialog = await screen.findByRole("dialog");
  const [reason] = within(dialog).getAllByLabelText(/Reason/);
  if (reason) await userEvent.type(reason, "Bought elsewhere");
  await userEvent.click(within(dialog).getByRole("button", { name: "Mark as lost" }));
  await waitFor(() =>
    expect(log.find((one) => one.path.endsWith("/lose"))?.body).toEqual({ reason: "Bought elsewhere" }),
  );
});

it("lets one choose which customer a lead joins", async () => {
  const alike = { id: "c7", name: "Berg Ltd.", sameEmail: true, samePhone: false, visible: true };
  const log = serve([aLead({})], {
    "GET /api/crm/leads/l1/convert": () => ({
      body: { leadId: "l1", alike: [alike], suggested: "c7", allowed: ["convert"] },
    }),
    "POST /api/crm/leads/l1/convert": () => ({
      body: { leadId: "l1", customerId: "c7", customerName: "Berg Ltd.", joined: true, lead: aLead({}) },
    }),
  });
  await renderAt(<LeadManagement />, "/?as=board", "/", me);
  await userEvent.click(await screen.findByRole("button", { name: "Move on: Ada Berg" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Convert" }));
  const dialog = await screen.findByRole("dialog");
  await within(dialog).findByText("Berg Ltd.");
  await userEvent.click(within(dialog).getByRole("button", { name: "Join this customer" }));
  await waitFor(() => expect(log.find((one) => one.method === "POST")?.body).toEqual({ customerId: "c7" }));
});

it("begins a deal and a quote with the customer, and tells what is wrong beside its field", async () => {
  const log = serve([aLead({ company: "Berg Ltd." })], {
    "GET /api/crm/leads/l1/convert": () => ({ body: { leadId: "l1", alike: [], allowed: ["convert"] } }),
    "POST /api/crm/leads/l1/convert": () => ({
      status: 422,
      body: {
        status: 422,
        code: "invalid_input",
        errors: [{ field: "opportunity.expectedClose", message: "x", code: "out_of_range" }],
      },
    }),
  });
  const seller = { ...me, permissions: [...me.permissions, "opportunities:write", "quotes:write"] };
  await renderAt(<LeadManagement />, "/?as=board", "/", seller);
  await userEvent.click(await screen.findByRole("button", { name: "Move on: Ada Berg" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Convert" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(await within(dialog).findByRole("checkbox", { name: "Begin an opportunity" }));
  expect(within(dialog).getByLabelText<HTMLInputElement>("Title").value).toBe("Berg Ltd.");
  await userEvent.type(within(dialog).getByLabelText(/^Value/), "1250");
  await userEvent.click(within(dialog).getByRole("checkbox", { name: "Draft a quote" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Make a customer" }));
  await waitFor(() =>
    expect(log.find((one) => one.method === "POST")?.body).toEqual({
      newCustomer: true,
      opportunity: { title: "Berg Ltd.", value: 1250 },
      quote: {},
    }),
  );
  await within(dialog).findByText("This is outside of what is possible here.");
  expect(within(dialog).queryByRole("alert")).toBeNull();
});
