/**
 * What a key stands for in a shortcut. A Persian or Arabic keyboard writes letters of its own, and the shortcut is then the
 * place of the key; where the layout is Latin its letter counts, wherever it lies.
 */
export function latinKey({ key, code, shiftKey }: Pick<KeyboardEvent, "key" | "code" | "shiftKey">): string {
  if (key === "؟") return "?";
  // named keys, `ArrowDown`, and what Latin layouts write
  if ([...key].length !== 1 || key.charCodeAt(0) < 0x80) return key;
  if (code === "Slash") return shiftKey ? "?" : "/";
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
}

export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.role === "combobox");
