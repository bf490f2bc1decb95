import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import SegmentBuilder from "./SegmentBuilder";
import { segmentQuery } from "./segmentQueries";
import { buildSegment, testFields } from "./testData";

const routes = {
  "GET /api/crm/segments/fields": () => ({ body: { items: testFields, nextCursor: null } }),
  "POST /api/crm/segments/count": () => ({ body: { count: 42, tookMillis: 7 } }),
  "POST /api/crm/segments/preview": () => ({
    body: {
      items: [
        {
          id: "c1",
          name: "Kaveh Tools",
          tier: "GOLD",
          lifecycleStage: "CUSTOMER",
          healthScore: 70,
          orderCount: 3,
          lifetimeValue: 1200,
          currency: "EUR",
        },
      ],
      nextCursor: null,
    },
  }),
};

const addRule = async (name: string) => {
  const [add] = screen.getAllByRole("combobox", { name: "Add a rule…" });
  await userEvent.click(add as HTMLElement);
  await userEvent.click(await screen.findByRole("option", { name }));
};

it("counts while rules are added, shows the first, and says the definition as a sentence", async () => {
  const asked = fakeApi(routes);
  await renderAt(<SegmentBuilder />, "/");
  expect(await screen.findByText("Add a rule to say who is meant.")).toBeTruthy();
  await addRule("Last order");
  expect(await screen.findByText("Last order is in the last 30 days")).toBeTruthy();
  expect(await screen.findByText("42")).toBeTruthy();
  expect(screen.getByText("counted in 7 ms")).toBeTruthy();
  expect(await screen.findByText("Kaveh Tools")).toBeTruthy();
  const count = asked.find(({ path }) => path.endsWith("/count"));
  expect(count?.body).toEqual({
    definition: {
      match: "ALL",
      rules: [{ field: "lastOrderAt", operator: "IN_LAST", value: { amount: 30, unit: "DAYS" } }],
    },
  });
});

it("shows an estimate at once and the exact number when everybody is counted", async () => {
  let answer = (_: { body: object }) => {};
  const counted = new Promise<{ body: object }>((resolve) => {
    answer = resolve;
  });
  fakeApi({
    ...routes,
    "POST /api/crm/segments/count": ({ body }) =>
      (body as { exact?: boolean }).exact ? counted : { body: { count: 52_000, margin: 900, tookMillis: 700 } },
  });
  await renderAt(<SegmentBuilder />, "/");
  await screen.findByText("Add a rule to say who is meant.");
  await addRule("Last order");
  expect(await screen.findByText("≈ 52,000")).toBeTruthy();
  expect(screen.getByText("give or take 900, judged by a sample; counting everybody…")).toBeTruthy();
  answer({ body: { count: 51_873, tookMillis: 2400 } });
  expect(await screen.findByText("51,873")).toBeTruthy();
  expect(screen.getByText("counted in 2,400 ms")).toBeTruthy();
});

it("does not ask for a number while a rule is incomplete, and takes steps back", async () => {
  const asked = fakeApi(routes);
  await renderAt(<SegmentBuilder />, "/");
  await screen.findByText("Add a rule to say who is meant.");
  await addRule("Lifetime value");
  expect(await screen.findByText("Complete the rules to see how many.")).toBeTruthy();
  expect(asked.some(({ path }) => path.endsWith("/count"))).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Add a rule to say who is meant.")).toBeTruthy();
});

it("shows what the server finds wrong beside the rule", async () => {
  fakeApi({
    ...routes,
    "POST /api/crm/segments": () => ({
      status: 422,
      body: {
        status: 422,
        code: "invalid_input",
        errors: [{ field: "definition.rules[0].value", message: "Too far away.", code: "bad_value" }],
      },
    }),
  });
  await renderAt(<SegmentBuilder />, "/?lastOrderAt.lt=2026-01-01");
  await userEvent.type(await screen.findByRole("textbox", { name: /Name/ }), "Quiet");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.getAllByRole("alert").length).toBe(2));
  expect(screen.getAllByText("This value is not possible here. Choose another.").length).toBe(2);
});

it("sends name, kind, sharing and the rules of a new segment", async () => {
  const asked = fakeApi({ ...routes, "POST /api/crm/segments": () => ({ status: 201, body: buildSegment() }) });
  await renderAt(<SegmentBuilder />, "/?tier=GOLD");
  await userEvent.type(await screen.findByRole("textbox", { name: /Name/ }), "Gold");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(asked.some(({ method, path }) => method === "POST" && path === "/api/crm/segments")).toBe(true),
  );
  expect(asked.find(({ method, path }) => method === "POST" && path === "/api/crm/segments")?.body).toEqual({
    name: "Gold",
    kind: "DYNAMIC",
    shared: true,
    definition: { match: "ALL", rules: [{ field: "tier", operator: "IS", value: ["GOLD"] }] },
  });
});

it("keeps what is written when a colleague saves, and does not leave without asking", async () => {
  const asked = fakeApi({
    ...routes,
    "GET /api/crm/segments/s1": () => ({ body: buildSegment() }),
    "PATCH /api/crm/segments/s1": () => ({ status: 409, body: { status: 409, detail: "Somebody changed it." } }),
  });
  const { client, router } = await renderAt(<SegmentBuilder />, "/segments/s1/edit", "/segments/$id/edit");
  const named = () => screen.findByRole<HTMLInputElement>("textbox", { name: /Name/ });
  await named();
  const changed = (version: number, name: string) =>
    act(() => client.setQueryData(segmentQuery("s1").queryKey, buildSegment({ version, name })));
  changed(2, "Theirs");
  await waitFor(async () => expect((await named()).value).toBe("Theirs"));
  await userEvent.type(await named(), " and mine");
  changed(3, "Again theirs");
  expect((await named()).value).toBe("Theirs and mine");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Somebody changed it.");
  expect(asked.find(({ method }) => method === "PATCH")?.body).toMatchObject({ version: 2 });
  act(() => void router.navigate({ to: "/segments" }));
  await userEvent.click(await screen.findByRole("button", { name: "Leave" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/segments"));
});
