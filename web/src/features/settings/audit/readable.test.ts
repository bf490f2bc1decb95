import { describe, expect, it } from "vitest";
import words from "./locales/en.json";
import { readChanges } from "./readable";

/** What quotes, their limits and price lists, leads and deals tell of their changes. */
const told =
  "status customerId contact opportunityId ownerId title currency language validUntil validFrom taxIncluded discountPercent " +
  "discountAmount shipping terms notes lineCount total approval wholeDiscount lineDiscount lowestMargin ownQuotes audience daysBefore " +
  "customerIds active item source referral message expectedValue nextAction handling form value probability expectedClose " +
  "competitors lossReason nextStep nextStepDue description stage stages customFields quoteId products valueFromProducts";

describe("the fields of quotes, leads and deals", () => {
  it.each(told.split(" "))("%s has words", (field) => {
    expect(words.fields).toHaveProperty(field);
  });
});

describe("what an entry of the trail changed", () => {
  it("is told field by field", () => {
    expect(readChanges({ name: { before: "Ada", after: "Eda" }, phone: { after: "+98" } })).toEqual([
      { field: "name", before: "Ada", after: "Eda" },
      { field: "phone", before: undefined, after: "+98" },
    ]);
  });
  it("goes into parts, and names only those that differ", () => {
    expect(
      readChanges({ weights: { before: { recency: 0.3, support: 0.1 }, after: { recency: 0.4, support: 0.1 } } }),
    ).toEqual([{ field: "weights.recency", before: 0.3, after: 0.4 }]);
  });
  it("says of a list what came and what went", () => {
    expect(readChanges({ tags: { before: ["old", "wood"], after: ["wood", "new"] } })).toEqual([
      { field: "tags", added: ["new"], removed: ["old"] },
    ]);
    expect(readChanges({ tags: { after: ["new"] } })).toEqual([{ field: "tags", added: ["new"], removed: [] }]);
  });
  it("shows both orders when only the order changed", () => {
    expect(readChanges({ languages: { before: ["fa", "en"], after: ["en", "fa"] } })).toEqual([
      { field: "languages", before: ["fa", "en"], after: ["en", "fa"] },
    ]);
  });
  it("leaves out what stayed as it was", () => {
    expect(readChanges({ name: { before: "Ada", after: "Ada" }, notes: { before: null, after: "" } })).toEqual([]);
  });
});
