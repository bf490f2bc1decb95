import { useTranslation } from "react-i18next";
import classes from "./CustomerInteractions.module.css";
import type { TimelineItem } from "./customer360";

interface Change {
  before?: unknown;
  after?: unknown;
}

const shown = (value: unknown) =>
  value === undefined || value === null ? "–" : Array.isArray(value) ? value.join(", ") : String(value);

/** Edits of one day in one line, each with its old and its new value when unfolded. */
export function FieldChanges({ items }: { items: TimelineItem[] }) {
  const { t } = useTranslation("customers");
  const changes = items.flatMap((item) =>
    Object.entries((item.data ?? {}) as Record<string, Change>).map(([name, change]) => ({
      key: item.id + name,
      label: t(`field.${name}`, { defaultValue: name }) as string,
      ...change,
    })),
  );
  const names = [...new Set(changes.map((change) => change.label))].join(t("comma"));
  return (
    <details className={classes.fold}>
      <summary>{t("timeline.changes", { count: changes.length, names })}</summary>
      <dl>
        {changes.map(({ key, label, before, after }) => (
          <div key={key} style={{ display: "contents" }}>
            <dt>{label}</dt>
            <dd>
              <del>
                <bdi>{shown(before)}</bdi>
              </del>{" "}
              <span className="flip" aria-hidden style={{ display: "inline-block" }}>
                →
              </span>{" "}
              <ins style={{ textDecoration: "none" }}>
                <bdi>{shown(after)}</bdi>
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
