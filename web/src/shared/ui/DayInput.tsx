import { CloseButton, Popover, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { DayGrid } from "./DayGrid";
import { calendarOf, readTypedDay, typedForm } from "./days";

interface Props {
  label: string;
  /** ISO, `2026-11-22`, whatever calendar is shown. */
  value: string | null;
  onChange: (day: string | null) => void;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

/** Chooses a day in the calendar of the language: Jalali in Persian, Gregorian elsewhere; typing works too. */
export function DayInput({ label, value, onChange, error, required, disabled }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const calendar = calendarOf(language);
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);

  const choose = (day: string | null) => {
    setTyped(undefined);
    setWrong(false);
    setOpened(false);
    onChange(day);
  };
  const commit = () => {
    if (typed === undefined) return;
    if (typed.trim() === "") return choose(null);
    const day = readTypedDay(typed, calendar);
    if (day) choose(day);
    else setWrong(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && typed !== undefined) {
      event.preventDefault();
      commit();
    }
    if (event.key === "ArrowDown") {
      event.preventDefault();
      setOpened(true);
    }
  };

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus={opened} returnFocus>
      <Popover.Target>
        <TextInput
          size="xs"
          label={label}
          required={required}
          disabled={disabled}
          error={wrong ? t("date.wrong") : error}
          placeholder={t("date.format")}
          value={typed ?? (value ? format.day(value) : "")}
          onFocus={() => setTyped(value ? typedForm(value, calendar, language.intl) : "")}
          onClick={() => setOpened(true)}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => {
            commit();
            if (!wrong) setTyped(undefined);
          }}
          onKeyDown={onKeyDown}
          rightSection={
            value && !disabled ? (
              <CloseButton size="xs" aria-label={t("date.clear")} onClick={() => choose(null)} />
            ) : undefined
          }
        />
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={label}>
        <DayGrid value={value} onChange={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}
