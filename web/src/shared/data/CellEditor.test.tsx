import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { renderAt } from "@/test/render";
import { CellEditor } from "./CellEditor";
import type { CellEdit } from "./columns";

interface Tool {
  id: string;
  tier: string;
  since: string | null;
}

const tool: Tool = { id: "t1", tier: "GOLD", since: "2026-11-22" };
const tier: CellEdit<Tool> = {
  kind: "select",
  options: ["BRONZE", "SILVER", "GOLD"].map((value) => ({ value, label: value.toLowerCase() })),
  value: (row) => row.tier,
  patch: (value) => ({ tier: String(value) }),
};
const since: CellEdit<Tool> = {
  kind: "day",
  value: (row) => row.since,
  patch: (value) => ({ since: value as string }),
};
const onSave = vi.fn();
const onClose = vi.fn();
const show = (edit: CellEdit<Tool>) =>
  renderAt(<CellEditor edit={edit} row={tool} label="Edited" onSave={onSave} onClose={onClose} />);

beforeEach(() => {
  onSave.mockReset().mockResolvedValue(true);
  onClose.mockReset();
});

it("only looks for a value with the arrows, and saves the one that Enter chooses", async () => {
  await show(tier);
  await screen.findByRole("option", { name: "silver" });
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(onSave.mock.calls).toEqual([["BRONZE"]]));
  await waitFor(() => expect(onClose.mock.calls).toEqual([[undefined]]));
});

it("saves a value clicked, and keeps it in sight where it is refused", async () => {
  onSave.mockResolvedValueOnce(false);
  await show(tier);
  await userEvent.click(await screen.findByRole("option", { name: "silver" }));
  await waitFor(() => expect(onSave).toHaveBeenCalledWith("SILVER"));
  expect(onClose).not.toHaveBeenCalled();
  expect((screen.getByRole("combobox", { name: "Edited" }) as HTMLInputElement).value).toBe("silver");
});

it.each([
  ["{Escape}", undefined],
  ["{Tab}", 1],
  ["{Shift>}{Tab}{/Shift}", -1],
])("leaves the value as it was with %s", async (key, move) => {
  await show(tier);
  await screen.findByRole("option", { name: "silver" });
  await userEvent.keyboard(`{ArrowUp}${key}`);
  await waitFor(() => expect(onClose.mock.calls).toEqual([[move]]));
  expect(onSave).not.toHaveBeenCalled();
});

it("takes a day in the calendar of the language, typed and sent with Enter", async () => {
  await show(since);
  const field = await screen.findByRole("textbox", { name: "Edited" });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.clear(field);
  await userEvent.type(field, "2026-13-40{Enter}");
  expect(screen.getByText("This is no day of the calendar")).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.clear(field);
  await userEvent.type(field, "2026-12-04{Enter}");
  await waitFor(() => expect(onSave.mock.calls).toEqual([["2026-12-04"]]));
});
