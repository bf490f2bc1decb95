import { NumberInput } from "@mantine/core";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { renderAt } from "@/test/render";
import { plainNumber } from "./digits";

function Price() {
  const [price, setPrice] = useState<string | number>("");
  return (
    <>
      <NumberInput label="Price" thousandSeparator="," value={price} onChange={setPrice} />
      <output>{JSON.stringify(price)}</output>
    </>
  );
}

const field = () => screen.findByRole<HTMLInputElement>("textbox", { name: "Price" });
const kept = () => screen.getByRole("status").textContent;

it("reads numbers in the digits and signs of each language", () => {
  expect(plainNumber("۱٬۲۵۰٫۵")).toBe("1250.5");
  expect(plainNumber("١٢٥")).toBe("125");
  expect(plainNumber("-1,250.5")).toBe("-1,250.5");
});

it.each([
  ["Persian", "۱۲۵۰٫۵", "1250.5"],
  ["Arabic", "١٢٥٠٫٥", "1250.5"],
  ["plain", "1250.5", "1250.5"],
])("takes %s digits typed into a number field", async (_, typed, number) => {
  await renderAt(<Price />);
  await userEvent.type(await field(), typed);
  expect(kept()).toBe(number);
  expect((await field()).value).toBe("1,250.5");
});

it.each(["۱٬۲۵۰٫۵", "١٬٢٥٠٫٥", "1,250.5"])("takes %s pasted into a number field", async (pasted) => {
  await renderAt(<Price />);
  await userEvent.click(await field());
  await userEvent.paste(pasted);
  expect(kept()).toBe("1250.5");
});

it("puts a digit in where the caret stands", async () => {
  await renderAt(<Price />);
  await userEvent.type(await field(), "1250");
  await userEvent.type(await field(), "۹", { initialSelectionStart: 1, initialSelectionEnd: 1 });
  expect(kept()).toBe("19250");
});
