import type { ChangeEvent } from "react";

/** Persian and Arabic digits as the plain ones. */
export const plainDigits = (text: string) =>
  text.replace(/[۰-۹٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** A number as typed in any of the languages, `۱٬۲۵۰٫۵`, as number fields read it, `1250.5`. */
export const plainNumber = (text: string) => plainDigits(text).replace(/٬/g, "").replace(/٫/g, ".");

/** For a field of numbers, before it reads what was typed or pasted: it knows plain digits only. */
export function readPlainly({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
  const { value, selectionStart } = field;
  const plain = plainNumber(value);
  if (plain === value) return;
  const caret = plainNumber(value.slice(0, selectionStart ?? value.length)).length;
  field.value = plain;
  field.setSelectionRange(caret, caret);
}
