import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { When } from "@/shared/ui/When";
import classes from "./QuotePage.module.css";
import type { QuoteEntry } from "./quote";

/** What happened with a quote, newest first. */
export function QuoteHistory({ entries }: { entries: QuoteEntry[] }) {
  const { t } = useTranslation("quotes");
  return (
    <ol className={classes.history}>
      {entries.map((entry) => (
        <li key={entry.id} data-kind={entry.kind}>
          <Text fw={500}>{t(`entry.${entry.kind}`)}</Text>
          {entry.text && (
            <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
              <bdi>{entry.text}</bdi>
            </Text>
          )}
          <Text c="dimmed" fz="xs">
            <When at={entry.at} />
            {entry.actorName && (
              <>
                {" · "}
                <bdi>{entry.actorName}</bdi>
              </>
            )}
          </Text>
        </li>
      ))}
    </ol>
  );
}
