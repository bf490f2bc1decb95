import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt, testMe } from "@/test/render";
import { CustomFieldLines } from "./CustomFieldLines";

const field = (key: string, kind: string, more: object = {}) => ({
  id: key,
  version: 1,
  record: "CUSTOMER",
  key,
  labels: { en: `The ${key}` },
  kind,
  choices: [],
  required: false,
  sensitive: false,
  position: 0,
  archived: false,
  ...more,
});
const choices = [
  { key: "wood", labels: { en: "Wood" }, archived: false },
  { key: "stone", labels: { en: "Stone" }, archived: false },
];
const fields = [
  field("words", "TEXT"),
  field("machines", "NUMBER"),
  field("budget", "MONEY"),
  field("since", "DATE"),
  field("trade", "CHOICE", { choices }),
  field("trades", "CHOICES", { choices }),
  field("credit", "YES_NO"),
  field("site", "LINK"),
  field("account", "TEXT", { sensitive: true }),
  field("old", "TEXT", { archived: true }),
];
const record = {
  id: "c1",
  version: 3,
  customFields: {
    words: "Near the mill",
    machines: 1234.5,
    budget: 2500,
    since: "2020-02-29",
    trade: "wood",
    trades: ["wood", "stone"],
    credit: false,
    site: "https://example.com/",
    old: "never shown",
  },
};
const api = () => fakeApi({ "GET /api/admin/custom-fields": () => ({ body: { items: fields, nextCursor: null } }) });

it("shows each kind as it reads", async () => {
  api();
  await renderAt(<CustomFieldLines of="CUSTOMER" record={record} mayEdit={false} save={vi.fn()} />);
  expect(await screen.findByText("Near the mill")).toBeTruthy();
  expect(screen.getByText("1,234.5")).toBeTruthy();
  expect(screen.getByText("€2,500.00")).toBeTruthy();
  expect(screen.getAllByText("Wood")).toHaveLength(2);
  expect(screen.getByText("No")).toBeTruthy();
  expect(screen.getByRole("link", { name: "example.com" }).getAttribute("href")).toBe("https://example.com/");
  expect(screen.queryByText("never shown")).toBeNull();
});

it("draws no address of a script as a link", async () => {
  api();
  const bad = { id: "c1", customFields: { site: "javascript:alert(1)" } };
  await renderAt(<CustomFieldLines of="CUSTOMER" record={bad} mayEdit={false} save={vi.fn()} />);
  expect(await screen.findByText("javascript:alert(1)")).toBeTruthy();
  expect(screen.queryByRole("link")).toBeNull();
});

it("hides sensitive fields from those without the right", async () => {
  api();
  const me = { ...testMe, permissions: testMe.permissions.filter((one) => one !== "fields:sensitive") };
  await renderAt(<CustomFieldLines of="CUSTOMER" record={record} mayEdit save={vi.fn()} />, "/", "/", me);
  expect(await screen.findByText("The words")).toBeTruthy();
  expect(screen.queryByText("The account")).toBeNull();
});

it("saves one field and names no other", async () => {
  api();
  const save = vi.fn().mockResolvedValue(true);
  await renderAt(<CustomFieldLines of="CUSTOMER" record={record} mayEdit save={save} />);
  await userEvent.click(await screen.findByRole("button", { name: "The credit: Edit" }));
  await userEvent.click(await screen.findByRole("option", { name: "Yes" }));
  await waitFor(() => expect(save).toHaveBeenCalledWith(record, { customFields: { credit: true } }));
});
