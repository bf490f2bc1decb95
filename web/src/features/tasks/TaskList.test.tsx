import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Task } from "@/shared/tasks/task";
import { type Asked, fakeApi } from "@/test/fakeApi";
import { renderAt, testMe } from "@/test/render";
import TaskList from "./TaskList";

const task = (known: Partial<Task>): Task => ({
  id: "t1",
  version: 3,
  customerId: "c1",
  customerName: "Grace Lind",
  title: "Call about the saw",
  dueAt: "2026-11-20T23:59:00Z",
  assigneeId: "p1",
  assigneeName: "Ada Byron",
  done: false,
  createdAt: "2026-11-01T12:00:00Z",
  createdByName: "Ada Byron",
  ...known,
});
const listed = (...items: Task[]) => ({ body: { items, nextCursor: null, total: items.length } });
const people = { "GET /api/crm/people": () => ({ body: { items: [{ id: "p2", name: "Bea Cole" }] } }) };
const patches = (log: Asked[]) => log.filter(({ method }) => method === "patch" || method === "PATCH");
const lists = (log: Asked[]) =>
  log.filter(({ path, query }) => path.endsWith("/tasks") && query.get("limit") === "100");

it("groups my open tasks by when they are due", async () => {
  const log = fakeApi({
    ...people,
    "GET /api/crm/tasks": () =>
      listed(
        task({}),
        task({ id: "t2", title: "Send the offer", dueAt: "2026-11-22T15:00:00Z" }),
        task({ id: "t3", title: "Some day", dueAt: undefined }),
      ),
  });
  await renderAt(<TaskList />);
  const late = within(await screen.findByRole("region", { name: "Overdue" }));
  expect(late.getByText("Call about the saw")).toBeTruthy();
  expect(late.getByRole("link", { name: "Grace Lind" }).getAttribute("href")).toBe("/customers/c1");
  expect(within(screen.getByRole("region", { name: "Today" })).getByText("15:00")).toBeTruthy();
  expect(within(screen.getByRole("region", { name: "Without a day" })).getByText("Some day")).toBeTruthy();
  expect(screen.queryByRole("region", { name: "Later" })).toBeNull();
  expect(lists(log)[0]?.query.toString()).toBe("assignee=me&done=false&sort=due&limit=100");
});

it("asks for somebody else's tasks, and for what was done last", async () => {
  const log = fakeApi({ ...people, "GET /api/crm/tasks": () => listed(task({})) });
  const { router } = await renderAt(<TaskList />);
  await screen.findByRole("option", { name: "Bea Cole" });
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Whose tasks" }), "Everybody’s tasks");
  await waitFor(() => expect(lists(log).at(-1)?.query.has("assignee")).toBe(false));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Whose tasks" }), "Bea Cole");
  await userEvent.click(screen.getByRole("radio", { name: "Done" }));
  await waitFor(() => expect(lists(log).at(-1)?.query.toString()).toBe("assignee=p2&done=true&sort=-doneAt&limit=100"));
  expect(router.state.location.search).toEqual({ assignee: "p2", done: "true" });
});

it("ticks a task off, which leaves the list, with a way back", async () => {
  let items = [task({})];
  const log = fakeApi({
    ...people,
    "GET /api/crm/tasks": () => listed(...items),
    "PATCH /api/crm/tasks/t1": ({ body }) => {
      const { done } = body as { done: boolean };
      items = done ? [] : [task({})];
      return { body: task({ done }) };
    },
  });
  await renderAt(<TaskList />);
  await userEvent.click(await screen.findByRole("checkbox", { name: "Done: Call about the saw" }));
  expect(await screen.findByText("Nothing is to be done")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByRole("checkbox", { name: "Done: Call about the saw" })).toBeTruthy();
  expect(patches(log).map(({ body }) => body)).toEqual([{ done: true }, { done: false }]);
});

it("puts a task off to the next week at its hour", async () => {
  const log = fakeApi({
    ...people,
    "GET /api/crm/tasks": () => listed(task({ dueAt: "2026-11-20T09:30:00Z" })),
    "PATCH /api/crm/tasks/t1": () => ({ body: task({ version: 4, dueAt: "2026-11-23T09:30:00Z" }) }),
  });
  await renderAt(<TaskList />);
  await userEvent.click(await screen.findByRole("button", { name: "Postpone: Call about the saw" }));
  // the 22nd is a Sunday: tomorrow is the next week already, and named once
  await userEvent.click(await screen.findByRole("menuitem", { name: /Tomorrow/ }));
  expect(screen.queryByRole("menuitem", { name: /Next week/ })).toBeNull();
  await waitFor(() => expect(patches(log)[0]?.body).toEqual({ dueAt: "2026-11-23T09:30:00.000Z", version: 3 }));
});

it("changes words and hand in one go, over the version that was seen", async () => {
  const log = fakeApi({
    ...people,
    "GET /api/crm/tasks": () => listed(task({})),
    "PATCH /api/crm/tasks/t1": () => ({ body: task({ version: 4, assigneeId: "p2", assigneeName: "Bea Cole" }) }),
  });
  await renderAt(<TaskList />);
  await userEvent.click(await screen.findByRole("button", { name: "Change: Call about the saw" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Change the task" }));
  await userEvent.type(dialog.getByLabelText(/What is to be done/), "!");
  await userEvent.selectOptions(dialog.getByLabelText("Whose task"), "Bea Cole");
  await userEvent.click(dialog.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(patches(log)[0]?.body).toEqual({ title: "Call about the saw!", assigneeId: "p2", version: 3 });
});

it("asks whose day stays when a colleague was quicker, and keeps the dialog until that is said", async () => {
  const theirs = task({ version: 4, dueAt: "2026-12-24T23:59:00Z" });
  const log = fakeApi({
    ...people,
    "GET /api/crm/tasks": () => listed(task({})),
    "GET /api/crm/tasks/t1": () => ({ body: theirs }),
    "PATCH /api/crm/tasks/t1": ({ body }) =>
      (body as { version: number }).version === 3
        ? { status: 409, body: { status: 409, code: "version_conflict", currentVersion: 4 } }
        : { body: task({ version: 5, dueAt: undefined }) },
  });
  await renderAt(<TaskList />);
  await userEvent.click(await screen.findByRole("button", { name: "Change: Call about the saw" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Change the task" }));
  await userEvent.click(dialog.getByRole("button", { name: "Clear the day" }));
  await userEvent.click(dialog.getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("cell", { name: "24 Dec 2026" })).toBeTruthy();
  expect(screen.getByRole("cell", { name: "Without a day" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Keep mine" }));
  await waitFor(() => expect(patches(log).at(-1)?.body).toEqual({ dueAt: null, version: 4 }));
});

it("deletes only after a question", async () => {
  const log = fakeApi({
    ...people,
    "GET /api/crm/tasks": () => listed(task({})),
    "DELETE /api/crm/tasks/t1": () => ({ status: 204 }),
  });
  await renderAt(<TaskList />);
  await userEvent.click(await screen.findByRole("button", { name: "Change: Call about the saw" }));
  await userEvent.click(await screen.findByRole("button", { name: "Delete" }));
  const question = within(await screen.findByRole("dialog", { name: "Delete this task?" }));
  expect(log.some(({ method }) => method === "DELETE")).toBe(false);
  await userEvent.click(question.getByRole("button", { name: "Delete" }));
  expect(await screen.findByText("The task is deleted")).toBeTruthy();
});

it("notes a task for a customer and gives it to a colleague at once", async () => {
  const log = fakeApi({
    ...people,
    "GET /api/crm/tasks": () => listed(),
    "GET /api/crm/search": () => ({
      body: { groups: [{ kind: "customers", items: [{ id: "c7", title: "Holz & Werk" }] }] },
    }),
    "POST /api/crm/tasks": () => ({ body: task({ id: "t9", assigneeId: "p2", assigneeName: "Bea Cole" }) }),
  });
  await renderAt(<TaskList />, "/?new=1");
  const dialog = within(await screen.findByRole("dialog", { name: "New task" }));
  await userEvent.click(dialog.getByRole("button", { name: "Add the task" }));
  expect(await dialog.findAllByText("This is needed.")).toHaveLength(2);
  await userEvent.type(dialog.getByLabelText(/What is to be done/), "Send the offer");
  await userEvent.type(dialog.getByRole("combobox", { name: /Customer/ }), "Holz");
  await userEvent.click(await screen.findByRole("option", { name: "Holz & Werk" }));
  await userEvent.selectOptions(dialog.getByLabelText("Whose task"), "Bea Cole");
  await userEvent.click(dialog.getByRole("button", { name: "Add the task" }));
  expect(await screen.findByText("Given to Bea Cole: Call about the saw")).toBeTruthy();
  expect(log.find(({ method }) => method === "POST")?.body).toEqual({
    title: "Send the offer",
    customerId: "c7",
    assigneeId: "p2",
  });
});

it("shows the tasks, and nothing to change them, to who may not write", async () => {
  fakeApi({ "GET /api/crm/tasks": () => listed(task({})) });
  await renderAt(<TaskList />, "/?new=1", "/", { ...testMe, permissions: ["customers:read"] });
  expect(await screen.findByText("Call about the saw")).toBeTruthy();
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(screen.queryByRole("button", { name: /Change|Postpone|New task/ })).toBeNull();
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("says that it failed, and how to go on", async () => {
  fakeApi({ ...people, "GET /api/crm/tasks": () => ({ status: 500, body: { status: 500 } }) });
  await renderAt(<TaskList />);
  expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
});
