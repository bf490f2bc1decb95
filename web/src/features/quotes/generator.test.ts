import { expect, it } from "vitest";
import { emptyDraft, inputOf, moved, newLine, pricedPart } from "./generator";

it("clears what was emptied and says nothing of what was never typed", () => {
  const draft = emptyDraft("IRR", { customerId: "c1", lines: [newLine({ name: "Saw", unitPrice: 5, discount: "" })] });
  const input = inputOf(draft);
  expect(input).toMatchObject({ customerId: "c1", title: null, discount: null, shipping: null, currency: "IRR" });
  expect(input.lines?.[0]).toEqual({
    productId: undefined,
    name: "Saw",
    description: undefined,
    quantity: 1,
    unitPrice: 5,
    discount: undefined,
    taxRate: undefined,
  });
});

it("gives a discount as a share or as an amount, never both", () => {
  const share = inputOf(emptyDraft("USD", { discount: 5 }));
  const amount = inputOf(emptyDraft("USD", { discount: 5, discountIn: "amount" }));
  expect(share.discount).toEqual({ percent: 5 });
  expect(amount.discount).toEqual({ amount: 5 });
});

it("asks for no new sums while words are typed", () => {
  const line = newLine({ name: "Saw", unitPrice: 5 });
  const one = pricedPart(emptyDraft("USD", { lines: [line] }));
  const other = pricedPart(emptyDraft("USD", { lines: [{ ...line, name: "Table saw" }], title: "x", notes: "y" }));
  expect(other).toEqual(one);
});

it("moves a line up and down, and not past the ends", () => {
  const [a, b] = [newLine({ name: "a" }), newLine({ name: "b" })];
  expect(moved([a, b], b.key, -1)).toEqual([b, a]);
  expect(moved([a, b], a.key, -1)).toEqual([a, b]);
  expect(moved([a, b], b.key, 1)).toEqual([a, b]);
});
