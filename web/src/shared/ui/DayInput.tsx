import { ActionIcon, CloseButton, Group, Popover, TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
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
  /** What counts while nothing is chosen; else the form of a day. */
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  /** Inside another popover the calendar must stay within it, or that one would close at the first click. */
  inline?: boolean;
  /** As the fields beside it. */
  size?: "xs" | "sm";
}

/** Whether every day typed inside is one; else leads to the first that is not. For what is saved without a form: those ask by themselves. */
export function daysAreRight(inside: ParentNode | null = document): boolean {
  const fields = inside?.querySelectorAll<HTMLInputElement>("input[data-day-field]") ?? [];
  const wrong = [...fields].find((field) => field.willValidate && field.validity.customError);
  wrong?.focus();
  return wrong === undefined;
}

/** A day in the calendar of the language, Jalali in Persian, Gregorian elsewhere: typed, or chosen from a month. */
export function DayInput({
  label,
  value,
  onChange,
  error,
  placeholder,
  required,
  disabled,
  autoFocus,
  inline,
  size = "xs",
}: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const calendar = calendarOf(language);
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  // A form that checks its fields itself must not be sent without the day either.
  useEffect(() => {
    const form = field.current?.form;
    const check = (event: Event) => {
      if (daysAreRight(form)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    form?.addEventListener("submit", check, true);
    return () => form?.removeEventListener("submit", check, true);
  }, []);

  const mark = (isWrong: boolean) => {
    field.current?.setCustomValidity(isWrong ? t("date.wrong") : "");
    setWrong(isWrong);
  };
  const put = (day: string | null) => {
    setTyped(undefined);
    mark(false);
    if (day !== value) onChange(day);
  };
  const choose = (day: string | null) => {
    setOpened(false);
    put(day);
  };
  const commit = () => {
    if (typed === undefined) return;
    const day = typed.trim() === "" ? null : readTypedDay(typed, calendar);
    if (day === undefined) mark(true);
    else put(day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      commit();
    }
    if (event.key === "ArrowDown") {
      event.preventDefault();
      setOpened(true);
    }
  };

  return (
    <TextInput
      ref={field}
      data-day-field
      autoFocus={autoFocus}
      data-autofocus={autoFocus}
      size={size}
      label={label}
      required={required}
      disabled={disabled}
      error={wrong ? t("date.wrong") : error}
      placeholder={typed === undefined && placeholder ? placeholder : t("date.format")}
      value={typed ?? (value ? format.day(value) : "")}
      onFocus={() => setTyped((before) => before ?? (value ? typedForm(value, calendar, language.numbers) : ""))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      rightSectionWidth={value ? 56 : 32}
      rightSection={
        <Group gap={0} wrap="nowrap">
          {value && !disabled && <CloseButton size={24} aria-label={t("date.clear")} onClick={() => choose(null)} />}
          <Popover
            opened={opened}
            onChange={setOpened}
            position="bottom-end"
            trapFocus
            returnFocus
            withinPortal={!inline}
          >
            <Popover.Target>
              <ActionIcon
                size={24}
                disabled={disabled}
                aria-label={`${t("date.choose")}: ${label}`}
                onClick={() => setOpened(!opened)}
              >
                <IconCalendar size={14} />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown p="sm" aria-label={label}>
              <DayGrid value={value} onChange={choose} />
            </Popover.Dropdown>
          </Popover>
        </Group>
      }
    />
  );
}
