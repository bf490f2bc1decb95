import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import TeamsPage from "./TeamsPage";

const north = { id: "t1", version: 3, name: "North", people: 1 };
const people = [
  { id: "p2", name: "Bea", teamId: "t1", teamName: "North", active: true },
  { id: "p3", name: "Cem", active: true },
  { id: "p4", name: "Dan", active: false },
];
const api = (teams: unknown[], more = {}) =>
  fakeApi({
    "GET /api/admin/teams": () => ({ body: { items: teams } }),
    "GET /api/crm/people": () => ({ body: { items: people } }),
    ...more,
  });

it("says what a team is for while there is none", async () => {
  api([]);
  await renderAt(<TeamsPage />);
  expect(await screen.findByText("No team yet")).toBeTruthy();
});

it("says that the teams could not be loaded, and tries again", async () => {
  let isAway = true;
  api([], { "GET /api/admin/teams": () => (isAway ? { status: 503, body: {} } : { body: { items: [north] } }) });
  await renderAt(<TeamsPage />);
  const again = await screen.findByRole("button", { name: "Try again" });
  isAway = false;
  await userEvent.click(again);
  expect(await screen.findByRole("button", { name: "North" })).toBeTruthy();
});

it("names who is in a team and leads to them", async () => {
  api([north]);
  await renderAt(<TeamsPage />);
  const row = (await screen.findByRole("button", { name: "North" })).closest("tr") as HTMLElement;
  expect(await within(row).findByText("Bea")).toBeTruthy();
  expect(within(row).getByRole("link", { name: "People in North" }).getAttribute("href")).toBe(
    "/settings/people?teamId=t1",
  );
});

it("saves name and people in one request, and offers nobody who left", async () => {
  const log = api([north], { "PATCH /api/admin/teams/t1": () => ({ body: north }) });
  await renderAt(<TeamsPage />);
  await waitFor(() =>
    expect((screen.getByRole("button", { name: "Make a team" }) as HTMLButtonElement).disabled).toBe(false),
  );
  await userEvent.click(await screen.findByRole("button", { name: "North" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByLabelText("People", { selector: "input" }));
  expect(screen.queryByRole("option", { name: "Dan", hidden: true })).toBeNull();
  await userEvent.click(await screen.findByRole("option", { name: "Cem", hidden: true }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(log.find(({ method }) => method === "PATCH")?.body).toEqual({
      name: "North",
      people: ["p2", "p3"],
      version: 3,
    }),
  );
});

it("puts a refusal beside the field and keeps what was typed", async () => {
  api([], {
    "POST /api/admin/teams": () => ({
      status: 422,
      body: { status: 422, errors: [{ field: "name", code: "name_taken", message: "x" }] },
    }),
  });
  await renderAt(<TeamsPage />);
  await waitFor(() =>
    expect((screen.getByRole("button", { name: "Make a team" }) as HTMLButtonElement).disabled).toBe(false),
  );
  await userEvent.click(screen.getByRole("button", { name: "Make a team" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Make a team" }));
  expect(await within(dialog).findByText("This is needed.")).toBeTruthy();
  await userEvent.type(within(dialog).getByLabelText(/Name/), "North");
  await userEvent.click(within(dialog).getByRole("button", { name: "Make a team" }));
  expect(await within(dialog).findByText("Another one has this name. Take another name.")).toBeTruthy();
  expect((within(dialog).getByLabelText(/Name/) as HTMLInputElement).value).toBe("North");
});
