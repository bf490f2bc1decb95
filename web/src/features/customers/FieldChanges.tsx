import { useTranslation } from "react-i18next";
import type { Option } from "@/shared/data/filters";
import classes from "./CustomerInteractions.module.css";
import type { TimelineItem } from "./customer360";
import { useCustomerEdits } from "./customerEdits";

interface Change {
  before?: unknown;
  after?: unknown;
}

/** A value as its field shows it: by the word of a choice or the name of a person, else as it is. */
function shown(value: unknown, options: Option[] = []): string {
  if (value === undefined || value === null || value === "") return "–";
  if (Array.isArray(value)) return value.map((one) => shown(one, options)).join(", ");
  if (typeof value === "object") return JSON.stringify(value);
  return options.find((option) => option.value === value)?.label ?? String(value);
}

/** Edits of one day in one line, each with its old and its new value when unfolded. */
export function FieldChanges({ items }: { items: TimelineItem[] }) {
  const { t } = useTranslation("customers");
  const edits = useCustomerEdits();
  const changes = items.flatMap((item) =>
    Object.entries((item.data ?? {}) as Record<string, Change>).map(([name, change]) => ({
      key: item.id + name,
      label: t(`field.${name}`, { defaultValue: name }) as string,
      before: shown(change.before, edits[name]?.options),
      after: shown(change.after, edits[name]?.options),
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
                <bdi>{before}</bdi>
              </del>{" "}
              <span className="flip" aria-hidden style={{ display: "inline-block" }}>
                →
              </span>{" "}
              <ins style={{ textDecoration: "none" }}>
                <bdi>{after}</bdi>
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
