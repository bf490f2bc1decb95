import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { renderAt } from "@/test/render";
import { CustomInputs } from "./CustomInputs";
import type { ShownField } from "./customFields";

const field = (key: string, more: Partial<ShownField> = {}) =>
  ({ id: key, key, name: `The ${key}`, kind: "TEXT", required: false, options: [], ...more }) as ShownField;
const many = ["a", "b", "c", "d", "e", "f", "g"].map((key) => field(key));

it("folds many optional fields and leaves those that are required open", async () => {
  await renderAt(
    <CustomInputs
      title="Own fields"
      fields={[...many, field("must", { required: true })]}
      draft={{}}
      errors={{}}
      onChange={vi.fn()}
    />,
  );
  expect(screen.getByText("Own fields").closest("details")?.open).toBe(false);
  expect(screen.getByLabelText(/The must/).closest("details")).toBeNull();
});

it("opens them where one of them was refused", async () => {
  await renderAt(
    <CustomInputs
      title="Own fields"
      fields={many}
      draft={{}}
      errors={{ "customFields.c": "Not this." }}
      onChange={vi.fn()}
    />,
  );
  expect(screen.getByText("Own fields").closest("details")?.open).toBe(true);
  expect(screen.getByText("Not this.")).toBeTruthy();
});

it("tells a number as a number and what was emptied as nothing", async () => {
  const onChange = vi.fn();
  const machines = field("machines", { kind: "NUMBER" });
  await renderAt(
    <CustomInputs title="Own fields" fields={[machines]} draft={{ machines: 4 }} errors={{}} onChange={onChange} />,
  );
  await userEvent.clear(screen.getByLabelText("The machines"));
  expect(onChange).toHaveBeenLastCalledWith({ machines: undefined });
});
