import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import type { MergeOutcome } from "./duplicateQueries";
import MergePage from "./MergePage";

const outcome = (choice: "KEEP" | "TAKE", dryRun: boolean): MergeOutcome => ({
  mergeId: dryRun ? undefined : "m1",
  dryRun,
  survivorId: "a",
  mergedId: "b",
  name: "Ada Berg",
  version: 4,
  fields: [
    { name: "phone", survivor: "+1", merged: "+2", result: choice === "KEEP" ? "+1" : "+2", choice },
    { name: "emails", survivor: [], merged: ["x@y.example"], result: ["x@y.example"] },
    { name: "notes", choice: "KEEP" },
  ],
  moves: [
    { kind: "orders", count: 3 },
    { kind: "tasks", count: 0 },
  ],
});

it("lets somebody choose field by field and merges as it was shown", async () => {
  const bodies: Record<string, unknown>[] = [];
  fakeApi({
    "POST /api/crm/customers/a/merge": ({ body }) => {
      const asked = body as { fields: { phone?: "KEEP" | "TAKE" }; dryRun?: boolean };
      bodies.push(asked);
      return { body: outcome(asked.fields.phone ?? "KEEP", asked.dryRun === true) };
    },
  });
  await renderAt(<MergePage />, "/?a=a&b=b");
  expect(await screen.findByText(/3 orders and returns/)).toBeTruthy();
  expect(screen.queryByText("Notes")).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: "Phone: +2" }));
  expect(await screen.findByRole("radio", { name: "Phone: +2", checked: true })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Merge into Ada Berg" }));
  expect(await screen.findByText("Ada Berg is one customer now")).toBeTruthy();
  expect(bodies.at(-1)).toEqual({ from: "b", fields: { phone: "TAKE" }, version: 4 });
});

it("says why two cannot be merged", async () => {
  fakeApi({
    "POST /api/crm/customers/a/merge": () => ({
      status: 409,
      body: { status: 409, code: "state_conflict", reason: "merged", params: { name: "Ada", into: "Eva" } },
    }),
  });
  await renderAt(<MergePage />, "/?a=a&b=b");
  expect(await screen.findByText(/Ada.* has been merged into .*Eva/)).toBeTruthy();
});
