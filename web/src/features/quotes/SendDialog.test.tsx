import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import type { Quote } from "./quote";
import { SendDialog } from "./SendDialog";

const quote = { id: "q1", number: "Q-000001", customerId: "c1" } as Quote;
const customer = { id: "c1", version: 1, name: "Arya Wood", email: "arya@wood.example", tags: [], categories: [] };

const serve = (send: Parameters<typeof fakeApi>[0][string]) =>
  fakeApi({ "GET /api/crm/customers/c1": () => ({ body: customer }), "POST /api/crm/quotes/q1/send": send });

it("sends one mail though the answer to the first press was lost", async () => {
  const answers = [
    { status: 504, body: {} },
    { status: 200, body: { link: "https://crm.example/q/x" } },
  ];
  const log = serve(() => answers.shift() ?? { status: 500 });
  const onSent = vi.fn();
  await renderAt(<SendDialog quote={quote} again={false} onSent={onSent} onClose={() => {}} />);
  fireEvent.click(await screen.findByRole("button", { name: "Send" }));
  await screen.findByRole("alert");
  fireEvent.click(screen.getByRole("button", { name: "Send" }));
  await waitFor(() => expect(onSent).toHaveBeenCalled());
  const [first, second] = log
    .filter(({ method }) => method === "POST")
    .map(({ headers }) => headers["Idempotency-Key"]);
  expect(first).toBeTruthy();
  expect(second).toBe(first);
});

it("says a refusal also where the field it speaks of is not on the screen", async () => {
  const errors = [{ field: "to", code: "x", message: "There is no e-mail address." }];
  serve(() => ({ status: 422, body: { status: 422, errors } }));
  await renderAt(<SendDialog quote={quote} again={false} onSent={() => {}} onClose={() => {}} />);
  fireEvent.click(await screen.findByText("Only a link"));
  fireEvent.click(screen.getByRole("button", { name: "Make the link" }));
  expect((await screen.findByRole("alert")).textContent).toContain("There is no e-mail address.");
});
