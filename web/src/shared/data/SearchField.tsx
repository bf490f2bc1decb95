import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

const pauseMs = 250;

/** Searches in a list while one types; `/` leads here. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const timer = useRef<number>(undefined);
  // Back, or a view, may change the words from outside; what is being typed is left alone.
  useEffect(() => {
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const send = (next: string) => {
    window.clearTimeout(timer.current);
    sent.current = next;
    onChange(next);
  };
  return (
    <TextInput
      type="search"
      size="xs"
      w={220}
      leftSection={<IconSearch size={14} aria-hidden />}
      aria-label={t("list.search")}
      placeholder={t("list.search")}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => send(next), pauseMs);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") send(text);
        if (event.key === "Escape") event.currentTarget.blur();
      }}
    />
  );
}
