import { NumberInput, TextInput } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { CellPopover } from "./CellPopover";
import { CellSelect } from "./CellSelect";
import type { CellEdit, EditValue } from "./columns";

interface Props<T> {
  edit: CellEdit<T>;
  row: T;
  label: string;
  /** Answers whether it was saved; when not, the editor stays with what was typed. */
  onSave: (value: EditValue) => Promise<boolean>;
  onClose: (move?: 1 | -1) => void;
}

const same = (a: EditValue, b: EditValue) =>
  Array.isArray(a) && Array.isArray(b) ? a.join("\n") === b.join("\n") : a === b;

/** Edits one value in its place: Enter saves, Tab saves and goes on, Esc leaves things as they were. */
export function CellEditor<T>({ edit, row, label, onSave, onClose }: Props<T>) {
  const before = edit.value(row) ?? null;
  const [value, setValue] = useState<EditValue>(before);
  // What was put in by the very key or click that saves it.
  const latest = useRef<EditValue>(before);
  const put = (next: EditValue) => {
    latest.current = next;
    setValue(next);
  };
  const busy = useRef(false);
  const left = useRef(false);

  const finish = async (next: EditValue, move?: 1 | -1): Promise<boolean> => {
    if (busy.current || left.current) return false;
    const clean = next === "" ? null : next;
    const isSame = same(clean, before);
    busy.current = true;
    const saved = isSame || (await onSave(clean));
    busy.current = false;
    if (saved) onClose(move);
    return saved;
  };
  // A field that goes loses the focus, which must not save what was just given up.
  const leave = () => {
    left.current = true;
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") leave();
    if (event.key === "Enter") void finish(value);
    if (event.key === "Tab") {
      event.preventDefault();
      void finish(value, event.shiftKey ? -1 : 1);
    }
  };
  const common = { "aria-label": label, size: "xs", autoFocus: true, w: "100%", onKeyDown } as const;

  if (edit.kind === "tags" || edit.kind === "long" || edit.kind === "day") {
    return (
      <CellPopover
        edit={edit}
        label={label}
        value={value}
        onChange={put}
        onSave={() => void finish(latest.current)}
        onCancel={leave}
      />
    );
  }
  if (edit.kind === "select") {
    return <CellSelect edit={edit} label={label} value={value} onChoose={finish} onClose={onClose} />;
  }
  if (edit.kind === "number") {
    return (
      <NumberInput
        {...common}
        hideControls
        value={Array.isArray(value) ? "" : (value ?? "")}
        onChange={(next) => setValue(next === "" ? null : Number(next))}
        onBlur={() => void finish(value)}
      />
    );
  }
  return (
    <TextInput
      {...common}
      value={value === null ? "" : String(value)}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => void finish(value)}
    />
  );
}
