import { List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import type { BeyondLimit } from "./quote";

/** Which limits a quote goes beyond, and how far. */
export function BeyondLimits({ beyond }: { beyond: BeyondLimit[] }) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const percent = (value: number | undefined) => (value === undefined ? "" : format.percent(value / 100, 2));
  return (
    <List size="sm">
      {beyond.map(({ limit, allowed, actual, position }) => (
        <List.Item key={limit}>
          {t(allowed === undefined ? "limit.LOWEST_MARGIN_unseen" : `limit.${limit}`, {
            allowed: percent(allowed),
            actual: actual === undefined ? "–" : percent(actual),
            line: position,
          })}
        </List.Item>
      ))}
    </List>
  );
}
