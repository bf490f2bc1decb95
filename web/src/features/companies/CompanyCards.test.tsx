import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import { ContactsCard } from "./ContactsCard";
import { GroupCard } from "./GroupCard";

const ada = {
  id: "p1",
  version: 1,
  customerId: "c1",
  name: "Ada Berg",
  jobTitle: "CTO",
  roles: ["DECISION_MAKER"],
  emails: ["ada@acme.example"],
  phones: [],
  main: true,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
};
const bea = { ...ada, id: "p2", name: "Bea Poe", jobTitle: undefined, roles: [], main: false };
const list = "GET /api/crm/customers/c1/contacts";

it("says what belongs here when nobody is noted, and takes the first one in", async () => {
  let items: unknown[] = [];
  const log = fakeApi({
    [list]: () => ({ body: { items } }),
    "POST /api/crm/customers/c1/contacts": () => {
      items = [ada];
      return { status: 201, body: ada };
    },
  });
  await renderAt(<ContactsCard customerId="c1" />);
  expect(await screen.findByText(/Nobody is noted yet/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "New contact" }));
  await userEvent.type(await screen.findByRole("textbox", { name: /^Name/ }), "Ada Berg");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Ada Berg")).toBeTruthy();
  const sent = log.find(({ method }) => method === "POST")?.body as { name: string; roles: string[] };
  expect(sent.name).toBe("Ada Berg");
});

it("shows beside the field what the server refuses, and keeps what was typed", async () => {
  fakeApi({
    [list]: () => ({ body: { items: [] } }),
    "POST /api/crm/customers/c1/contacts": () => ({
      status: 422,
      body: { status: 422, errors: [{ field: "emails[0]", code: "bad_mail", message: "'x' is not an address." }] },
    }),
  });
  await renderAt(<ContactsCard customerId="c1" />);
  await userEvent.click(await screen.findByRole("button", { name: "New contact" }));
  await userEvent.type(await screen.findByRole("textbox", { name: /^Name/ }), "Ada");
  await userEvent.type(screen.getByLabelText(/^E-mails/, { selector: "input:not([type=hidden])" }), "x{Enter}");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("'x' is not an address.")).toBeTruthy();
  expect(screen.getByRole("textbox", { name: /^Name/ })).toHaveProperty("value", "Ada");
});

it("removes at once and gives back on undo, and chooses the main contact", async () => {
  let items = [ada, bea];
  const log = fakeApi({
    [list]: () => ({ body: { items } }),
    "DELETE /api/crm/customers/c1/contacts/p2": () => {
      items = [ada];
      return { status: 204 };
    },
    "POST /api/crm/customers/c1/contacts/p2/restore": () => {
      items = [ada, bea];
      return { body: bea };
    },
    "PATCH /api/crm/customers/c1/contacts/p2": () => ({ body: { ...bea, main: true } }),
  });
  await renderAt(<ContactsCard customerId="c1" />);
  expect(await screen.findByText("CTO · Decision maker")).toBeTruthy();
  expect(screen.getAllByText("Main contact")).toHaveLength(1);
  const menu = async () => userEvent.click(await screen.findByRole("button", { name: "More for Bea Poe" }));
  await menu();
  await userEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
  await waitFor(() => expect(screen.queryByText("Bea Poe")).toBeNull());
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Bea Poe")).toBeTruthy();
  await menu();
  await userEvent.click(await screen.findByRole("menuitem", { name: "Make main contact" }));
  await waitFor(() => expect(log.find(({ method }) => method === "PATCH")?.body).toEqual({ main: true }));
});

const company = {
  customerId: "c1",
  version: 2,
  parentId: "c9",
  above: [{ id: "c9", name: "Holding" }, { id: "c10" }],
  subsidiaries: 1,
  paymentTerms: "NET",
  paymentDays: 30,
};
const group = {
  companies: 2,
  orders: 12,
  revenue: 900,
  currency: "EUR",
  items: [{ id: "c2", name: "Acme Tools", parentId: "c1", orders: 5, revenue: 400 }],
};

it("shows the companies above, the figures of the whole group, and how it pays", async () => {
  fakeApi({ "GET /api/crm/customers/c1/company": () => ({ body: company }) });
  await renderAt(
    <GroupCard customerId="c1" group={group} deals={{ open: 3, value: 70, weighted: 35, currency: "EUR" }} />,
  );
  const card = within(await screen.findByRole("region", { name: "Company" }));
  expect(card.getByRole("link", { name: "Holding" }).getAttribute("href")).toBe("/customers/c9");
  expect(card.getByTitle("A company outside what you may see")).toBeTruthy();
  expect(card.getByRole("link", { name: "Acme Tools" })).toBeTruthy();
  expect(card.getByText("3 open opportunities")).toBeTruthy();
  expect(card.getByText("Days after invoice")).toBeTruthy();
  expect(card.getByText("30")).toBeTruthy();
});

it("says why a parent is refused, in the place where it was chosen", async () => {
  fakeApi({
    "GET /api/crm/customers/c1/company": () => ({ body: { ...company, above: [], parentId: undefined } }),
    "GET /api/crm/search": () => ({
      body: { groups: [{ kind: "customers", items: [{ id: "c2", title: "Acme Tools", subtitle: "" }] }] },
    }),
    "PATCH /api/crm/customers/c1/company": () => ({
      status: 422,
      body: {
        status: 422,
        errors: [{ field: "parentId", code: "circle", message: "x", params: { path: "Acme › Acme Tools" } }],
      },
    }),
  });
  await renderAt(<GroupCard customerId="c1" group={group} />);
  await userEvent.click(await screen.findByRole("button", { name: "Choose the parent company" }));
  await userEvent.type(screen.getByRole("combobox", { name: "Parent company" }), "Acme T");
  await userEvent.click(await screen.findByRole("option", { name: "Acme Tools" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/cannot belong to itself: .Acme › Acme Tools/)).toBeTruthy();
});
