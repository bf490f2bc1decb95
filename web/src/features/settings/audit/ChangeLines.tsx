import { IconArrowNarrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AuditEntry } from "../settingsTypes";
import classes from "./Audit.module.css";
import { type ReadableChange, readChanges } from "./readable";
import { useValueWords } from "./useValueWords";

const shownAtOnce = 4;

function useFieldWords() {
  const { t } = useTranslation("audit");
  return (field: string) =>
    field
      .split(".")
      .map((part) => t(`fields.${part}`, { defaultValue: part }))
      .join(" · ");
}

function Line({ change }: { change: ReadableChange }) {
  const { t } = useTranslation("audit");
  const say = useValueWords();
  const fieldWords = useFieldWords();
  const { field, before, after, added, removed } = change;
  return (
    <div className={classes.line}>
      <dt>{fieldWords(field)}</dt>
      <dd>
        {added || removed ? (
          <>
            {removed && removed.length > 0 && (
              <div>
                <span className={classes.before}>{t("removed")}</span> <bdi>{say(field, removed)}</bdi>
              </div>
            )}
            {added && added.length > 0 && (
              <div>
                <span className={classes.before}>{t("added")}</span> <bdi>{say(field, added)}</bdi>
              </div>
            )}
          </>
        ) : (
          <>
            <span className={classes.before}>
              <span className="visually-hidden">{t("before")} </span>
              <bdi>{say(field, before)}</bdi>
            </span>
            <IconArrowNarrowRight size={14} className="flip" aria-hidden />
            <span>
              <span className="visually-hidden">{t("after")} </span>
              <bdi>{say(field, after)}</bdi>
            </span>
          </>
        )}
      </dd>
    </div>
  );
}

/** Before and after, field by field; a long change shows its first lines until it is opened. */
export function ChangeLines({ entry, isOpen }: { entry: AuditEntry; isOpen: boolean }) {
  const { t } = useTranslation("audit");
  const changes = readChanges(entry.changes);
  if (changes.length === 0) return null;
  const shown = isOpen ? changes : changes.slice(0, shownAtOnce);
  return (
    <>
      <dl className={classes.lines}>
        {shown.map((change) => (
          <Line key={change.field} change={change} />
        ))}
      </dl>
      {shown.length < changes.length && (
        <div className={classes.before}>{t("moreChanges", { count: changes.length - shown.length })}</div>
      )}
    </>
  );
}
