import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import LabelsPage from "./LabelsPage";

const wood = { id: "l1", version: 1, name: "wood", customers: 12 };
const timber = { id: "l2", version: 1, name: "timber", color: "#2a9d8f", customers: 30 };

it("says what a merge would do before it is done", async () => {
  const log = fakeApi({
    "GET /api/crm/tags": () => ({ body: { items: [timber, wood] } }),
    "GET /api/crm/tags/l1/merge": ({ query }) =>
      query.get("into") === "l2" ? { body: { customers: 12, both: 4, after: 38 } } : { status: 422 },
    "POST /api/crm/tags/l1/merge": () => ({ body: { ...timber, customers: 38 } }),
  });
  await renderAt(<LabelsPage />, "/settings/labels", "/settings/labels");
  await userEvent.click(await screen.findByRole("button", { name: "Actions for wood" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Merge into another" }));
  await userEvent.click(await screen.findByLabelText(/Which one stays/, { selector: "input" }));
  await userEvent.click(await screen.findByRole("option", { name: "timber", hidden: true }));
  const said = await screen.findByText(/12 customers have wood/);
  expect(said.textContent).toContain("4 of them have timber already");
  expect(said.textContent).toContain("Afterwards timber has 38 customers");
  expect(log.some(({ method }) => method === "POST")).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Merge wood into timber" }));
  await waitFor(() => expect(log.find(({ method }) => method === "POST")?.body).toEqual({ into: "l2" }));
  expect(await screen.findByText("Merged; timber has 38 customers now")).toBeTruthy();
});

it("opens the customers behind a number", async () => {
  fakeApi({ "GET /api/crm/industries": () => ({ body: { items: [{ ...wood, name: "Wood & metal" }] } }) });
  await renderAt(<LabelsPage />, "/settings/labels?kind=industries", "/settings/labels");
  const number = await screen.findByRole("link", { name: "12 customers with Wood & metal" });
  expect(number.getAttribute("href")).toBe("/customers?industry=Wood+%26+metal");
});

it("offers no merge where there is nothing to merge into", async () => {
  fakeApi({ "GET /api/crm/tags": () => ({ body: { items: [wood] } }) });
  await renderAt(<LabelsPage />, "/settings/labels", "/settings/labels");
  await userEvent.click(await screen.findByRole("button", { name: "Actions for wood" }));
  expect(await screen.findByRole("menuitem", { name: "Delete" })).toBeTruthy();
  expect(screen.queryByRole("menuitem", { name: "Merge into another" })).toBeNull();
});
