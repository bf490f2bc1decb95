import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import TokensPage from "./TokensPage";

const none = { "GET /api/admin/tokens": () => ({ body: { items: [] } }) };

it("shows a token once, and asks for name and rights first", async () => {
  const log = fakeApi({
    ...none,
    "POST /api/admin/tokens": () => ({ status: 201, body: { id: "t1", name: "Shop", token: "hs6_secret" } }),
  });
  await renderAt(<TokensPage />);
  expect(await screen.findByText("No token yet")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Make a token" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Make a token" }));
  expect(await within(dialog).findAllByText("This is needed.")).toHaveLength(2);
  await userEvent.type(within(dialog).getByLabelText(/Name/), "Shop");
  await userEvent.click(within(dialog).getByRole("checkbox", { name: "Orders: see" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Make a token" }));
  expect(await screen.findByText("hs6_secret")).toBeTruthy();
  expect(log.find(({ method }) => method === "POST")?.body).toMatchObject({ name: "Shop", scopes: ["orders:read"] });
  await userEvent.click(screen.getByRole("button", { name: "I have kept it" }));
  await waitFor(() => expect(screen.queryByText("hs6_secret")).toBeNull());
});

it("asks before it revokes, and says which one is over", async () => {
  const token = {
    id: "t1",
    name: "Old till",
    prefix: "hs6_abcdef",
    scopes: ["orders:read"],
    createdAt: "2020-01-01T00:00:00Z",
    expiresAt: "2020-02-01T00:00:00Z",
  };
  const log = fakeApi({
    "GET /api/admin/tokens": () => ({ body: { items: [token] } }),
    "DELETE /api/admin/tokens/t1": () => ({ status: 204 }),
  });
  await renderAt(<TokensPage />);
  expect(await screen.findByText(/over ·/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Revoke Old till" }));
  expect(log.some(({ method }) => method === "DELETE")).toBe(false);
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Revoke" }));
  expect(await screen.findByText("The token is worthless now")).toBeTruthy();
});
