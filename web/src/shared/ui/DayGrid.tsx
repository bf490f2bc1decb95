import { ActionIcon, Button, Group, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { useLanguage } from "@/shared/i18n/useLanguage";
import classes from "./DayGrid.module.css";
import { calendarOf, inCalendar, isoOf, weeksOf } from "./days";

interface Props {
  value: string | null;
  onChange: (day: string) => void;
}

/** One month of days; arrows move, Page Up and Down change the month, Enter chooses. */
export function DayGrid({ value, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const calendar = calendarOf(language);
  const today = format.today();
  const [focused, setFocused] = useState(value ?? today);
  const moved = useRef(false);
  const table = useRef<HTMLTableElement>(null);
  const month = inCalendar(focused, calendar);
  const weeks = weeksOf(month, language.firstDayOfWeek);

  useEffect(() => {
    if (moved.current) table.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus();
  }, [focused]);

  const words = (options: Intl.DateTimeFormatOptions, iso: string) =>
    new Intl.DateTimeFormat(language.intl, { ...options, timeZone: "UTC" }).format(new Date(`${iso}T12:00:00Z`));
  const move = (change: { days?: number; months?: number }) => {
    moved.current = true;
    setFocused(isoOf(month.add(change)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = language.dir === "rtl" ? -1 : 1;
    const steps: Record<string, { days?: number; months?: number }> = {
      ArrowRight: { days: forward },
      ArrowLeft: { days: -forward },
      ArrowDown: { days: 7 },
      ArrowUp: { days: -7 },
      PageDown: { months: 1 },
      PageUp: { months: -1 },
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    move(step);
  };

  return (
    <div>
      <Group justify="space-between" mb="xs">
        <ActionIcon
          aria-label={t("date.previousMonth")}
          onClick={() => setFocused(isoOf(month.subtract({ months: 1 })))}
        >
          <IconChevronLeft size={16} className="flip" />
        </ActionIcon>
        <Text fw={600} aria-live="polite">
          {words({ month: "long", year: "numeric" }, focused)}
        </Text>
        <ActionIcon aria-label={t("date.nextMonth")} onClick={() => setFocused(isoOf(month.add({ months: 1 })))}>
          <IconChevronRight size={16} className="flip" />
        </ActionIcon>
      </Group>
      <table ref={table} className={classes.grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={isoOf(day)} scope="col" abbr={words({ weekday: "long" }, isoOf(day))}>
                {words({ weekday: "narrow" }, isoOf(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0] && isoOf(week[0])}>
              {week.map((day) => {
                const iso = isoOf(day);
                return (
                  <td key={iso}>
                    <button
                      type="button"
                      className={classes.day}
                      data-day={iso}
                      data-outside={day.month !== month.month}
                      data-today={iso === today}
                      aria-pressed={iso === value}
                      aria-label={words({ dateStyle: "full" }, iso)}
                      tabIndex={iso === focused ? 0 : -1}
                      data-autofocus={iso === focused || undefined}
                      onClick={() => onChange(iso)}
                    >
                      {words({ day: "numeric" }, iso)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="subtle" fullWidth mt="xs" onClick={() => onChange(today)}>
        {t("date.today")}
      </Button>
    </div>
  );
}
