import { useTranslation } from "react-i18next";
import { useCustomFields } from "@/shared/customFields/customFields";
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

/** What changed of custom fields is told together, by key; here each is a change of its own. */
function customChanges({ before, after }: Change): [string, Change][] {
  const was = (before ?? {}) as Record<string, unknown>;
  const is = (after ?? {}) as Record<string, unknown>;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((key) => [
    `custom.${key}`,
    { before: was[key], after: is[key] },
  ]);
}

/** Edits of one day in one line, each with its old and its new value when unfolded. */
export function FieldChanges({ items }: { items: TimelineItem[] }) {
  const { t } = useTranslation("customers");
  const edits = useCustomerEdits();
  const custom = useCustomFields("CUSTOMER");
  const changes = items.flatMap((item) =>
    Object.entries((item.data ?? {}) as Record<string, Change>)
      .flatMap(([name, change]) => (name === "customFields" ? customChanges(change) : [[name, change] as const]))
      .map(([name, change]) => {
        const own = custom.find(({ key }) => name === `custom.${key}`);
        const options = own?.options ?? edits[name]?.options;
        return {
          key: item.id + name,
          label: own?.name ?? (t(`field.${name}`, { defaultValue: name.replace(/^custom\./, "") }) as string),
          before: shown(change.before, options),
          after: shown(change.after, options),
        };
      }),
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
