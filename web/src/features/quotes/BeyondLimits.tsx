import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import type { BeyondLimit } from "./quote";

/** Which limits a quote goes beyond, and how far. */
export function BeyondLimits({ beyond }: { beyond: BeyondLimit[] }) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const percent = (value: number | undefined) => (value === undefined ? "" : format.percent(value / 100, 2));
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {beyond.map(({ limit, allowed, actual, position }) => (
        <li key={limit}>
          {t(allowed === undefined ? "limit.LOWEST_MARGIN_unseen" : `limit.${limit}`, {
            allowed: percent(allowed),
            actual: actual === undefined ? "–" : percent(actual),
            line: position,
          })}
        </li>
      ))}
    </ul>
  );
}
