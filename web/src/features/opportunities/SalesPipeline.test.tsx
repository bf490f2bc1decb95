import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import SalesPipeline from "./SalesPipeline";
import { aBoard, aDeal } from "./testData";

type Routes = Parameters<typeof fakeApi>[0];

const deals = [
  aDeal(),
  aDeal({ id: "d2", title: "Panel saw", stageId: "s-PROPOSAL", stage: "PROPOSAL", stalled: true, daysInStage: 40 }),
];
const serve = (more: Routes = {}, board = () => aBoard(deals)) =>
  fakeApi({
    "GET /api/crm/opportunities/pipeline": () => ({ body: board() }),
    "GET /api/crm/pipelines": () => ({ body: { items: [], nextCursor: null } }),
    "GET /api/crm/people": () => ({ body: { items: [{ id: "p1", name: "Ada Byron" }] } }),
    ...more,
  });
const column = (name: RegExp) => screen.findByRole("region", { name });

it("shows each stage with its count, sum and weighted sum", async () => {
  serve();
  await renderAt(<SalesPipeline />);
  const first = await column(/^Prospecting, 1 opportunity/);
  expect(first.textContent).toContain("€1K");
  expect(first.textContent).toContain("weighted €100");
  expect(within(await column(/^Proposal/)).getByRole("link", { name: "1 stalled" })).toBeTruthy();
  expect(screen.getByText("2 open")).toBeTruthy();
});

it("moves a card by the keyboard with one request, and takes it back", async () => {
  let kept = aDeal();
  const move: Routes = {
    "POST /api/crm/opportunities/d1/move": ({ body }) => {
      const { stageId } = body as { stageId: string };
      kept = aDeal({ stageId, stage: stageId.slice(2) as "QUALIFICATION", version: kept.version + 1 });
      return { body: { ...kept, history: [] } };
    },
  };
  const log = serve(move, () => aBoard([kept]));
  await renderAt(<SalesPipeline />);
  const card = await screen.findByRole("link", { name: "Forty planers" });
  fireEvent.keyDown(card, { key: " " });
  fireEvent.keyDown(card, { key: "ArrowRight" });
  await screen.findByText(/Forty planers lifted. Over Qualification/);
  fireEvent.keyDown(card, { key: "Enter" });
  await column(/^Qualification, 1 opportunity/);
  const moves = () => log.filter(({ path }) => path.endsWith("/move")).map(({ body }) => body);
  await waitFor(() => expect(moves()).toEqual([{ stageId: "s-QUALIFICATION", version: 3 }]));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(moves()[1]).toMatchObject({ stageId: "s-PROSPECTING", version: 4, probability: 10 }));
});

it("leaves everything as it was on Escape", async () => {
  const log = serve();
  await renderAt(<SalesPipeline />);
  const card = await screen.findByRole("link", { name: "Forty planers" });
  fireEvent.keyDown(card, { key: " " });
  fireEvent.keyDown(card, { key: "ArrowRight" });
  fireEvent.keyDown(card, { key: "Escape" });
  await waitFor(() => expect(screen.queryByText(/lifted/)).toBeNull());
  expect(log.some(({ method }) => method === "POST")).toBe(false);
});

it("asks for the reason before a deal is lost, and keeps the form when it is refused", async () => {
  let refused = true;
  const log = serve({
    "POST /api/crm/opportunities/d1/move": () =>
      refused
        ? {
            status: 422,
            body: { code: "invalid_input", errors: [{ field: "reason", message: "Too long", code: "too_long" }] },
          }
        : { body: { ...aDeal({ stageId: "s-CLOSED_LOST", stage: "CLOSED_LOST", version: 4 }), history: [] } },
  });
  await renderAt(<SalesPipeline />);
  await userEvent.click(await screen.findByRole("button", { name: "Move Forty planers to another stage" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.selectOptions(within(dialog).getByLabelText("Stage"), "s-CLOSED_LOST");
  const reason = within(dialog).getByRole("combobox", { name: /Reason for the loss/ });
  await userEvent.type(reason, "Too dear");
  await userEvent.click(within(dialog).getByRole("button", { name: "Move" }));
  await within(dialog).findByText("This is too long. Shorten it.");
  expect((reason as HTMLInputElement).value).toBe("Too dear");
  await column(/^Prospecting, 1 opportunity/);
  refused = false;
  await userEvent.click(within(dialog).getByRole("button", { name: "Move" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(log.filter(({ method }) => method === "POST").at(-1)?.body).toMatchObject({ reason: "Too dear" });
});

it("tells who was quicker and puts the card back", async () => {
  serve({
    "POST /api/crm/opportunities/d1/move": () => ({
      status: 409,
      body: { code: "version_conflict", detail: "changed", state: "NEGOTIATION", by: "Jonas", currentVersion: 5 },
    }),
  });
  await renderAt(<SalesPipeline />);
  const card = await screen.findByRole("link", { name: "Forty planers" });
  for (const key of [" ", "ArrowRight", " "]) fireEvent.keyDown(card, { key });
  await screen.findByText("Jonas was quicker: Forty planers is in Negotiation now");
  await column(/^Prospecting, 1 opportunity/);
});

it("narrows by owner and quarter through the address", async () => {
  const log = serve();
  const { router } = await renderAt(<SalesPipeline />);
  await userEvent.selectOptions(await screen.findByLabelText("Quarter"), "2027-Q1");
  await waitFor(() => expect(router.state.location.href).toBe("/?quarter=2027-Q1"));
  await userEvent.selectOptions(screen.getByLabelText("Owner"), "me");
  const asked = () =>
    log
      .filter(({ path }) => path.endsWith("/pipeline"))
      .at(-1)
      ?.query.toString();
  await waitFor(() => expect(asked()).toBe("owner=me&quarter=2027-Q1&limit=25"));
});

it("draws only the cards in sight, however many there are", async () => {
  const many = Array.from({ length: 2000 }, (_, at) => aDeal({ id: `d${at}`, title: `Deal ${at}` }));
  serve({}, () => aBoard(many));
  await renderAt(<SalesPipeline />);
  await screen.findByRole("link", { name: "Deal 0" });
  expect(screen.getAllByRole("link", { name: /^Deal \d+$/ }).length).toBeLessThan(60);
});

it("says what belongs on an empty board, and what went wrong on a failed one", async () => {
  serve({}, () => aBoard([]));
  const first = await renderAt(<SalesPipeline />);
  await screen.findByText("No opportunities yet");
  first.unmount();
  serve({ "GET /api/crm/opportunities/pipeline": () => ({ status: 503, body: {} }) });
  await renderAt(<SalesPipeline />);
  await screen.findByText("The pipeline could not be loaded");
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});
