import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt, testMe } from "@/test/render";
import ReferralLinks from "./ReferralLinks";
import { ReferralsCard } from "./ReferralsCard";
import type { ReferralLink } from "./referral";

const aLink = (known: Partial<ReferralLink>): ReferralLink => ({
  id: "r1",
  version: 1,
  code: "kD3fP9sLq0aXw2Zt",
  path: "/r/kD3fP9sLq0aXw2Zt",
  customerId: "c1",
  customerName: "Grace Lind",
  formId: "f1",
  formName: "Contact",
  visits: 12,
  leads: 3,
  converted: 1,
  wonValue: 900,
  currency: "EUR",
  createdAt: "2026-11-01T08:00:00Z",
  moves: ["revoke"],
  ...known,
});
const me = { ...testMe, permissions: [...testMe.permissions, "leads:read", "leads:write"] };
const answer = (items: unknown[]) => () => ({ body: { items, nextCursor: null, total: items.length } });

it("shows who recommends and what came of it", async () => {
  fakeApi({ "GET /api/crm/referral-links": answer([aLink({})]) });
  await renderAt(<ReferralLinks />, "/", "/", me);
  expect(await screen.findByText("Grace Lind")).toBeTruthy();
  expect(screen.getByText("12")).toBeTruthy();
  expect(screen.getByText("Works")).toBeTruthy();
});

it("says what belongs here while there is none", async () => {
  fakeApi({ "GET /api/crm/referral-links": answer([]) });
  await renderAt(<ReferralLinks />, "/", "/", me);
  expect(await screen.findByText("No referral links yet")).toBeTruthy();
});

it("shows the shape of the list while it loads", async () => {
  fakeApi({ "GET /api/crm/referral-links": () => new Promise(() => undefined) });
  await renderAt(<ReferralLinks />, "/", "/", me);
  expect(await screen.findByTestId("list-skeleton")).toBeTruthy();
});

it("says that it failed, and how to go on", async () => {
  fakeApi({ "GET /api/crm/referral-links": () => ({ status: 500, body: { status: 500 } }) });
  await renderAt(<ReferralLinks />, "/", "/", me);
  expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
});

it("revokes a customer's link and takes that back", async () => {
  const calls = fakeApi({
    "POST /api/crm/referral-links/r1/revoke": () => ({ body: aLink({ moves: ["reinstate"] }) }),
    "POST /api/crm/referral-links/r1/reinstate": () => ({ body: aLink({}) }),
  });
  const referrals = { leads: 3, converted: 1, wonValue: 900, currency: "EUR", links: [aLink({})] };
  await renderAt(<ReferralsCard customerId="c1" referrals={referrals} />, "/", "/", me);
  expect(screen.getByRole("link", { name: "3 leads recommended" }).getAttribute("href")).toBe("/leads?referrer=c1");
  await userEvent.click(screen.getByRole("button", { name: "Revoke the link of Grace Lind" }));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByText("The link works again")).toBeTruthy();
  expect(calls.map(({ path }) => path)).toContain("/api/crm/referral-links/r1/reinstate");
});
