import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import FieldsPage from "./FieldsPage";

const field = (more: object) => ({
  id: "f1",
  version: 2,
  record: "CUSTOMER",
  key: "machines",
  labels: { en: "Machines", fa: "دستگاه‌ها" },
  kind: "NUMBER",
  choices: [],
  required: true,
  sensitive: false,
  position: 0,
  archived: false,
  ...more,
});
const size = field({ id: "f2", key: "size", labels: { en: "Size" }, kind: "CHOICE", required: false });
const api = (items: unknown[], more = {}) =>
  fakeApi({ "GET /api/admin/custom-fields": () => ({ body: { items, nextCursor: null } }), ...more });

it("says what fields are for while there is none", async () => {
  api([]);
  await renderAt(<FieldsPage />);
  expect(await screen.findByText("No fields yet")).toBeTruthy();
});

it("says that the fields could not be loaded", async () => {
  fakeApi({ "GET /api/admin/custom-fields": () => ({ status: 503, body: {} }) });
  await renderAt(<FieldsPage />);
  expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
});

it("shows those of one kind of record, archived ones apart", async () => {
  api([
    field({}),
    field({ id: "f3", key: "old", labels: { en: "Old one" }, archived: true }),
    field({ id: "f4", record: "LEAD", labels: { en: "Of leads" } }),
  ]);
  await renderAt(<FieldsPage />);
  expect(await screen.findByRole("button", { name: "Machines" })).toBeTruthy();
  expect(screen.queryByText("Of leads")).toBeNull();
  expect(screen.getByRole("heading", { name: "Archived" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Old one" })).toBeNull();
  await userEvent.click(screen.getByRole("tab", { name: "Leads" }));
  expect(await screen.findByRole("button", { name: "Of leads" })).toBeTruthy();
});

it("makes a field with choices; keys follow the English names", async () => {
  const log = api([], { "POST /api/admin/custom-fields": () => ({ status: 201, body: size }) });
  await renderAt(<FieldsPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Make a field" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText("Name (English)"), "Size of works");
  await userEvent.click(within(dialog).getByLabelText("Kind", { selector: "input" }));
  await userEvent.click(await screen.findByRole("option", { name: "One choice", hidden: true }));
  await userEvent.type(within(dialog).getByLabelText("Choice 1 in English"), "Very small");
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(log.find(({ method }) => method === "POST")?.body).toEqual({
      record: "CUSTOMER",
      key: "size_of_works",
      kind: "CHOICE",
      labels: { en: "Size of works" },
      choices: [{ key: "very_small", labels: { en: "Very small" }, archived: false }],
      required: false,
      sensitive: false,
      defaultValue: null,
    }),
  );
});

it("puts a refusal beside its field", async () => {
  api([], {
    "POST /api/admin/custom-fields": () => ({
      status: 422,
      body: { status: 422, errors: [{ field: "key", code: "already_exists", message: "x" }] },
    }),
  });
  await renderAt(<FieldsPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Make a field" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText("Name (English)"), "Size");
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await within(dialog).findByText(/There is one with this name or key already/)).toBeTruthy();
});

it("moves a field up and archives one", async () => {
  const log = api([field({}), size], {
    "PUT /api/admin/custom-fields/order": () => ({ body: { items: [] } }),
    "DELETE /api/admin/custom-fields/f2": () => ({ status: 204 }),
    "POST /api/admin/custom-fields/f2/restore": () => ({ body: size }),
  });
  await renderAt(<FieldsPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Size" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Move up" }));
  await waitFor(() =>
    expect(log.find(({ method }) => method === "PUT")?.body).toEqual({ record: "CUSTOMER", ids: ["f2", "f1"] }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Actions for Size" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Archive" }));
  expect(await screen.findByText("Size is archived; its values stay")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(log.some(({ path }) => path.endsWith("/f2/restore"))).toBe(true));
});
