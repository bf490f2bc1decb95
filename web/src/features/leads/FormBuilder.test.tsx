import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { type Asked, fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import FormBuilder from "./FormBuilder";
import { firstTexts, formQuery, type LeadForm, newField } from "./formTypes";
import { me } from "./testData";

const form: LeadForm = {
  id: "f1",
  version: 4,
  key: "abc",
  name: "Contact",
  active: true,
  source: "WEBSITE",
  doubleOptIn: false,
  receipt: true,
  tags: [],
  origins: [],
  fields: [newField("lastName", true), newField("email", true)],
  texts: { en: firstTexts.en },
  createdAt: "2026-01-01T08:00:00Z",
  updatedAt: "2026-01-01T08:00:00Z",
};

const serve = (): Asked[] =>
  fakeApi({
    "GET /api/auth/me": () => ({ body: me }),
    "GET /api/crm/people": () => ({ body: { items: [] } }),
    "GET /api/crm/lead-forms/f1": () => ({ body: form }),
    "GET /api/crm/lead-forms/f1/submissions": () => ({ body: { items: [], nextCursor: null } }),
    "PUT /api/crm/lead-forms/f1": () => ({ body: { ...form, version: 5 } }),
  });

it("shows at once what a visitor will see, and saves it in every language", async () => {
  const log = serve();
  await renderAt(<FormBuilder />, "/leads/forms/f1", "/leads/forms/$id", me);
  const preview = await screen.findByRole("region", { name: "Preview" });
  await userEvent.click(screen.getByRole("button", { name: "Add a field" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Phone" }));
  expect(within(preview).getByText("Phone")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "+ Persian" }));
  expect(within(preview).getByText(firstTexts.fa.title)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(log.some((one) => one.method === "PUT")).toBe(true));
  const body = log.find((one) => one.method === "PUT")?.body as LeadForm;
  expect(body.version).toBe(4);
  expect(body.fields.map(({ name }) => name)).toEqual(["lastName", "email", "phone"]);
  expect(Object.keys(body.fields[2]?.labels ?? {})).toEqual(["en", "fa"]);
});

it("keeps what is typed when a colleague saves, lets the server refuse it, and does not leave without asking", async () => {
  const log = fakeApi({
    "GET /api/auth/me": () => ({ body: me }),
    "GET /api/crm/people": () => ({ body: { items: [] } }),
    "GET /api/crm/lead-forms/f1": () => ({ body: form }),
    "GET /api/crm/lead-forms/f1/submissions": () => ({ body: { items: [], nextCursor: null } }),
    "PUT /api/crm/lead-forms/f1": () => ({ status: 409, body: { status: 409, detail: "Somebody changed the form." } }),
  });
  const { client, router } = await renderAt(<FormBuilder />, "/leads/forms/f1", "/leads/forms/$id", me);
  const named = async () =>
    (await screen.findAllByRole<HTMLInputElement>("textbox", { name: "Name" }))[0] as HTMLInputElement;
  await named();
  const changed = (version: number, called: string) =>
    act(() => client.setQueryData(formQuery("f1").queryKey, { ...form, version, name: called }));
  changed(5, "Theirs");
  await waitFor(async () => expect((await named()).value).toBe("Theirs"));
  await userEvent.type(await named(), " and mine");
  changed(6, "Again theirs");
  expect((await named()).value).toBe("Theirs and mine");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText(/Somebody changed the form\./);
  expect(log.find((one) => one.method === "PUT")?.body).toMatchObject({ version: 5 });
  act(() => void router.navigate({ to: "/leads/forms" }));
  await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
  expect(router.state.location.pathname).toBe("/leads/forms/f1");
  expect((await named()).value).toBe("Theirs and mine");
});
