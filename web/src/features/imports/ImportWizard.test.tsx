import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import ImportWizard from "./ImportWizard";

const preview = {
  fileId: "f1",
  fileName: "contacts.csv",
  size: 2048,
  encoding: "UTF-8",
  kindGuess: "CUSTOMERS",
  columns: [
    { name: "Mail", index: 0, samples: ["a@example.com"], guess: "email", confidence: 0.9 },
    { name: "Called", index: 1, samples: ["Ada"], guess: "firstName", confidence: 0.4 },
    { name: "Remarks", index: 2, samples: [] },
  ],
  rows: [],
  fields: [{ name: "email" }, { name: "firstName" }, { name: "email2" }],
  problems: [] as string[],
};
const done = { created: 2, updated: 0, unchanged: 0, rejected: 0, warnings: 0 };

/** The part of a request that names what to do with the file. */
const requestOf = async (body: unknown) => JSON.parse(await ((body as FormData).get("request") as Blob).text());

function serve(problems: string[] = []) {
  return fakeApi({
    "POST /api/crm/imports/preview": () => ({ body: { ...preview, problems } }),
    "GET /api/crm/jobs/t1": () => ({ body: { id: "t1", kind: "import", state: "SUCCEEDED", result: done } }),
    "GET /api/crm/imports/t1": () => ({
      body: { id: "t1", kind: "CUSTOMERS", mapping: { email2: "Mail" }, options: { timeZone: "Europe/Berlin" } },
    }),
    "GET /api/crm/imports/presets": () => ({ body: { items: [{ name: "online-retail", kind: "ORDER_LINES" }] } }),
    "POST /api/crm/imports/presets": ({ body }) => ({ status: 201, body: { ...(body as object), id: "s1" } }),
    "POST /api/crm/imports": () => ({ status: 202, body: { id: "j1", kind: "import", state: "QUEUED" } }),
  });
}

it("imports, after a reload, with the columns that the trial was made with", async () => {
  const log = serve();
  const { router } = await renderAt(<ImportWizard />, "/imports/new?file=f1&check=t1", "/imports/new");
  await userEvent.click(await screen.findByRole("button", { name: "Import now" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/imports/j1"));
  const sent = log.find((one) => one.method === "POST" && one.path === "/api/crm/imports");
  expect(await requestOf(sent?.body)).toEqual({
    kind: "CUSTOMERS",
    fileId: "f1",
    mapping: { email2: "Mail" },
    options: { timeZone: "Europe/Berlin" },
  });
});

it("says what is odd about a file, and how many of its columns are taken over", async () => {
  serve(["encoding_doubtful"]);
  await renderAt(<ImportWizard />, "/imports/new?file=f1", "/imports/new");
  expect((await screen.findByRole("alert")).textContent).toContain("Some letters could not be read");
  expect(screen.getByText("2 of 3 columns are taken over")).toBeTruthy();
});

it("goes back to the file by the step's number", async () => {
  serve();
  const { router } = await renderAt(<ImportWizard />, "/imports/new?file=f1&kind=CUSTOMERS", "/imports/new");
  await screen.findByText("contacts.csv");
  await userEvent.click(screen.getByRole("button", { name: /File/ }));
  await screen.findByText("Drop a file here, or choose one");
  expect(router.state.location.href).toBe("/imports/new");
});

it("keeps the columns under a name, and reads the file by them from then on", async () => {
  const log = serve();
  const { router } = await renderAt(<ImportWizard />, "/imports/new?file=f1", "/imports/new");
  await userEvent.click(await screen.findByRole("button", { name: "Save these columns…" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "Old shop");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ preset: "Old shop" }));
  expect(log.find(({ path, method }) => method === "POST" && path === "/api/crm/imports/presets")?.body).toEqual({
    name: "Old shop",
    kind: "CUSTOMERS",
    mapping: { email: "Mail", firstName: "Called" },
    options: {},
  });
});
