import { Select } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import type { CellEdit, EditValue } from "./columns";

interface Props<T> {
  edit: CellEdit<T>;
  label: string;
  value: EditValue;
  /** Answers whether it was saved; when not, the choice stays to be seen and changed. */
  onChoose: (value: string) => Promise<boolean>;
  onClose: (move?: 1 | -1) => void;
}

/** One of several values: arrows and letters only look for it, a click or Enter chooses and saves, Tab and Esc leave it as it was. */
export function CellSelect<T>({ edit, label, value, onChoose, onClose }: Props<T>) {
  const [chosen, setChosen] = useState(value === null ? "" : String(value));
  const [opened, setOpened] = useState(false);
  // A list that closes because of a choice is still being saved; one that closes otherwise is given up.
  const isDone = useRef(false);

  const close = (move?: 1 | -1) => {
    if (isDone.current) return;
    isDone.current = true;
    onClose(move);
  };
  const choose = async (next: string) => {
    setChosen(next);
    isDone.current = true;
    isDone.current = await onChoose(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
    if (event.key === "Enter" && !opened) void choose(chosen);
    if (event.key === "Tab") {
      event.preventDefault();
      close(event.shiftKey ? -1 : 1);
    }
  };
  return (
    <Select
      aria-label={label}
      size="xs"
      w="100%"
      autoFocus
      searchable
      // The list is short and in sight: a phone need not bring its keyboard for it.
      inputMode={(edit.options?.length ?? 0) > 8 ? undefined : "none"}
      allowDeselect={false}
      data={[{ value: "", label: "–" }, ...(edit.options ?? [])]}
      value={chosen}
      onChange={(next) => next !== null && void choose(next)}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => {
        setOpened(false);
        close();
      }}
      onBlur={() => close()}
      onKeyDown={onKeyDown}
    />
  );
}
