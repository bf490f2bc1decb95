import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import { ApprovalPanel } from "./ApprovalPanel";
import type { Quote } from "./quote";

const quote = (more: object) =>
  ({
    id: "q1",
    number: "Q-000001",
    status: "DRAFT",
    approval: "ASKED",
    moves: ["EDIT", "APPROVE", "REFUSE"],
    approvalFacts: {
      beyond: [{ limit: "WHOLE_DISCOUNT", allowed: 10, actual: 25 }],
      approvers: ["Bea"],
      mayDecide: true,
      askedByName: "Ada",
      askedAt: "2026-11-28T10:00:00Z",
    },
    ...more,
  }) as unknown as Quote;

it("tells why, and lets whoever may decide refuse with a reason", async () => {
  const log = fakeApi({ "POST /api/crm/quotes/q1/refuse": () => ({ body: quote({ approval: "REFUSED" }) }) });
  await renderAt(<ApprovalPanel quote={quote({})} />, "/");
  expect(await screen.findByText(/All discounts together are 25%/)).toBeTruthy();
  expect(screen.getByText("Ada")).toBeTruthy();
  fireEvent.click(screen.getByText("Refuse"));
  fireEvent.change(await screen.findByLabelText(/Why not/), { target: { value: "Too much" } });
  const buttons = screen.getAllByText("Refuse");
  fireEvent.click(buttons[buttons.length - 1] as HTMLElement);
  await waitFor(() => expect(log.find((one) => one.path.endsWith("/refuse"))?.body).toEqual({ note: "Too much" }));
});

it("offers no decision to whom it is not up to", async () => {
  const facts = { beyond: [{ limit: "LOWEST_MARGIN" }], approvers: ["Bea"], mayDecide: false };
  await renderAt(<ApprovalPanel quote={quote({ approvalFacts: facts })} />, "/");
  expect(await screen.findByText("The margin is below the lowest one")).toBeTruthy();
  expect(screen.queryByText("Approve")).toBeNull();
});
