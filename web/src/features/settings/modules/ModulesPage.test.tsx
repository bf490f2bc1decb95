import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import ModulesPage from "./ModulesPage";

const modules = (off: string[]) => ({
  items: ["commerce", "intake"].map((name) => ({ name, isOn: !off.includes(name) })),
});

it("switches an area off and, by undo, on again", async () => {
  let off = ["intake"];
  const log = fakeApi({
    "GET /api/admin/settings/modules": () => ({ body: modules(off) }),
    "PUT /api/admin/settings": ({ body }) => {
      off = (body as { modulesOff: string[] }).modulesOff;
      return { body: { modulesOff: off } };
    },
  });
  await renderAt(<ModulesPage />);
  const orders = await screen.findByRole("switch", { name: /Orders and products/ });
  expect((orders as HTMLInputElement).checked).toBe(true);
  await userEvent.click(orders);
  await waitFor(() => expect((orders as HTMLInputElement).checked).toBe(false));
  const saved = () => log.filter(({ method }) => method === "PUT").map(({ body }) => body);
  expect(saved()).toEqual([{ modulesOff: ["intake", "commerce"] }]);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(saved()).toHaveLength(2));
  expect(saved()[1]).toEqual({ modulesOff: ["intake"] });
});
