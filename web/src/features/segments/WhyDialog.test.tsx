import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import { buildSegment, testFields } from "./testData";
import { WhyDialog } from "./WhyDialog";

it("says rule by rule why a customer is not in the segment, with what he has", async () => {
  const segment = buildSegment();
  const [gold, quiet] = segment.definition?.rules ?? [];
  fakeApi({
    "GET /api/crm/segments/fields": () => ({ body: { items: testFields, nextCursor: null } }),
    "GET /api/crm/segments/s1/explain": () => ({
      body: {
        customerId: "c1",
        customerName: "Kaveh Tools",
        member: false,
        holds: false,
        rules: {
          match: "ALL",
          holds: false,
          parts: [
            { rule: gold, holds: true, value: "GOLD" },
            { rule: quiet, holds: false, value: "2026-11-20T09:00:00Z" },
          ],
        },
      },
    }),
  });
  await renderAt(<WhyDialog segment={segment} customer="c1" onClose={() => undefined} />, "/");
  expect(await screen.findByText("Kaveh Tools")).toBeTruthy();
  expect(screen.getByText("is not in the segment")).toBeTruthy();
  expect(await screen.findByText("Tier is Gold")).toBeTruthy();
  expect(screen.getByText("has: Gold")).toBeTruthy();
  expect(screen.getByText("Last order is more than 90 days ago")).toBeTruthy();
  expect(screen.getAllByLabelText("Does not hold").length).toBe(2);
});
