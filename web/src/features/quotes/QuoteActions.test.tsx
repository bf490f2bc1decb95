import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import { QuoteActions } from "./QuoteActions";
import type { Quote } from "./quote";

const accepted = { id: "q1", number: "Q-000001", status: "ACCEPTED", moves: ["REVOKE"] } as unknown as Quote;

it("closes the links of a quote that was accepted, and makes no order where there are none", async () => {
  const log = fakeApi({ "POST /api/crm/quotes/q1/revoke": () => ({ body: accepted }) });
  await renderAt(<QuoteActions quote={accepted} />, "/");
  fireEvent.click(await screen.findByLabelText("More actions"));
  fireEvent.click(await screen.findByText("Close the links"));
  const dialog = await screen.findByRole("dialog");
  const buttons = [...dialog.querySelectorAll("button")];
  fireEvent.click(buttons.find((one) => one.textContent === "Close the links") as HTMLElement);
  await waitFor(() => expect(log.some(({ path }) => path.endsWith("/revoke"))).toBe(true));
  expect(screen.queryByText("Make the order")).toBeNull();
});
