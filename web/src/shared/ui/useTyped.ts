import { type FocusEvent, type FormEvent, useRef, useState } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Words and numbers; what is only looked for, in a field of no form, is not kept anyway. */
const isTextField = (target: EventTarget): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement &&
    !["checkbox", "radio", "file"].includes(target.type) &&
    (target.form !== null || target.role !== "combobox"));

/** Whether the text fields inside an element hold something that was typed since it is there. */
export function useTyped() {
  const before = useRef(new Map<EventTarget, string>());
  const changed = useRef(new Set<Field>());
  const [typed, setTyped] = useState(false);
  const isTyped = () =>
    [...changed.current].some((field) => field.isConnected && field.value !== (before.current.get(field) ?? ""));
  const listeners = {
    onFocusCapture: ({ target }: FocusEvent) => {
      if (isTextField(target) && !before.current.has(target)) before.current.set(target, target.value);
    },
    onChange: ({ target }: FormEvent) => {
      if (!isTextField(target)) return;
      changed.current.add(target);
      setTyped(isTyped());
    },
  };
  return { typed, isTyped, listeners };
}
