import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import { Reminder } from "./Reminder";

it("says how long before its end a quote is reminded of, against the version that was seen", async () => {
  const log = fakeApi({
    "GET /api/crm/quote-reminder": () => ({ body: { version: 2, daysBefore: 3 } }),
    "PUT /api/crm/quote-reminder": () => ({ body: { version: 3, daysBefore: 0 } }),
  });
  await renderAt(<Reminder />, "/");
  const days = await screen.findByLabelText("Remind of unanswered quotes");
  expect(days).toHaveProperty("value", "3");
  fireEvent.change(days, { target: { value: "0" } });
  fireEvent.click(screen.getByText("Save"));
  await screen.findByText("The reminder is saved");
  await waitFor(() => expect(log.find((one) => one.method === "PUT")?.body).toEqual({ daysBefore: 0, version: 2 }));
});
