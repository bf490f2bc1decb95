import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt, testMe } from "@/test/render";
import type { Task } from "./customer360";
import { OpenTasks } from "./OpenTasks";

const offer: Task = {
  id: "k1",
  version: 2,
  customerId: "c1",
  customerName: "Ada Berg",
  title: "Send the offer",
  assigneeId: "p9",
  assigneeName: "Somebody gone",
  done: false,
  createdAt: "2026-11-01T12:00:00Z",
  createdByName: "Jonas",
};
const people = { "GET /api/crm/people": () => ({ body: { items: [{ id: "p2", name: "Bea Cole" }] } }) };
const view = <OpenTasks customerId="c1" tasks={[offer]} />;

it("gives a task to a colleague from the customer's page", async () => {
  const log = fakeApi({
    ...people,
    "PATCH /api/crm/tasks/k1": () => ({ body: { ...offer, version: 3, assigneeId: "p2", assigneeName: "Bea Cole" } }),
  });
  await renderAt(view);
  await userEvent.click(screen.getByRole("button", { name: "Change: Send the offer" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Change the task" }));
  const who = dialog.getByLabelText("Whose task");
  // whoever has it stands there, also when he is among the people no more
  expect((who as HTMLSelectElement).selectedOptions[0]?.text).toBe("Somebody gone");
  await dialog.findByRole("option", { name: "Bea Cole" });
  await userEvent.selectOptions(who, "Bea Cole");
  await userEvent.click(dialog.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(log.find(({ method }) => method === "PATCH")?.body).toEqual({ assigneeId: "p2", version: 2 });
});

it("notes a task for this customer and somebody else, on a day", async () => {
  const log = fakeApi({ ...people, "POST /api/crm/tasks": () => ({ body: { ...offer, id: "k2", title: "Ring" } }) });
  await renderAt(view);
  await userEvent.click(screen.getByRole("button", { name: "New task" }));
  const dialog = within(await screen.findByRole("dialog", { name: "New task" }));
  expect(dialog.queryByLabelText(/Customer/)).toBeNull();
  await userEvent.type(dialog.getByLabelText(/What is to be done/), " Ring ");
  await userEvent.type(dialog.getByLabelText("Due"), "2026-12-01");
  await dialog.findByRole("option", { name: "Bea Cole" });
  await userEvent.selectOptions(dialog.getByLabelText("Whose task"), "Bea Cole");
  await userEvent.click(dialog.getByRole("button", { name: "Add the task" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(log.find(({ method }) => method === "POST")?.body).toEqual({
    title: "Ring",
    customerId: "c1",
    assigneeId: "p2",
    dueAt: "2026-12-01T23:59:00.000Z",
  });
});

it("only shows the tasks to who may not write", async () => {
  await renderAt(view, "/", "/", { ...testMe, permissions: ["customers:read"] });
  expect(screen.getByText("Send the offer")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /New task|Change/ })).toBeNull();
});
