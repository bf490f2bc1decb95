import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import classes from "./CustomerInteractions.module.css";
import type { TimelineItem } from "./customer360";
import { FieldChanges } from "./FieldChanges";

const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value));

/** So many of an order's products the server names. */
const named = 3;

function Purchase({ item }: { item: TimelineItem }) {
  const { t } = useTranslation("customers");
  const { total, currency, status, lineCount } = item.data ?? {};
  const label = t(`timeline.kind.${item.kind as "ORDER"}`);
  return (
    <>
      {item.refId ? (
        <Link to={`/orders/${item.refId}`} className="link">
          {label} <Bdi>{item.title}</Bdi>
        </Link>
      ) : (
        <>
          {label} <Bdi>{item.title}</Bdi>
        </>
      )}
      {total !== undefined && (
        <>
          {" · "}
          <Money value={Number(total)} currency={text(currency)} />
        </>
      )}
      {lineCount !== undefined && ` · ${t("timeline.lines", { count: Number(lineCount) })}`}
      {status !== undefined && ` · ${t(`orderStatus.${status}`)}`}
      {item.summary && (
        <div className={classes.more}>
          <bdi>{item.summary}</bdi>
          {Number(lineCount) > named && "…"}
        </div>
      )}
    </>
  );
}

/** Something happened to a quote; what was said with it stands below. */
function Quote({ item }: { item: TimelineItem }) {
  const { t } = useTranslation("customers");
  const { event, total, currency } = item.data ?? {};
  return (
    <>
      <Link to={`/quotes/${item.refId}`} className="link">
        {t("timeline.kind.QUOTE")} <Bdi>{item.title}</Bdi>
      </Link>
      {` · ${t(`timeline.quote.${event}`, { defaultValue: text(event) })}`}
      {total !== undefined && (
        <span className={classes.more}>
          {" · "}
          <Money value={Number(total)} currency={text(currency)} />
        </span>
      )}
      {item.summary && (
        <div className={classes.text}>
          <bdi>{item.summary}</bdi>
        </div>
      )}
    </>
  );
}

function Contact({ item }: { item: TimelineItem }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const { type, direction, outcome, nextAction, durationMinutes } = item.data ?? {};
  const facts = [
    direction && t(`timeline.direction.${direction}`),
    durationMinutes !== undefined && format.duration(Number(durationMinutes)),
  ].filter(Boolean);
  // Without a subject the server takes the beginning of the text, which then need not stand here twice.
  const content = item.summary;
  const subject = content?.startsWith(item.title ?? "") ? undefined : item.title;
  return (
    <>
      {item.kind === "NOTE" ? t("timeline.kind.NOTE") : t(`interaction.${type ?? "NOTE"}`)}
      {facts.length > 0 && <span className={classes.more}>{` · ${facts.join(" · ")}`}</span>}
      {subject && (
        <>
          {": "}
          <bdi>{subject}</bdi>
        </>
      )}
      {content && (
        <div className={classes.text}>
          <bdi>{content}</bdi>
        </div>
      )}
      {outcome !== undefined && (
        <div className={classes.more}>
          {t("composer.outcome")}: <bdi>{text(outcome)}</bdi>
        </div>
      )}
      {nextAction !== undefined && (
        <div className={classes.more}>
          {t("composer.nextAction")}: <bdi>{text(nextAction)}</bdi>
        </div>
      )}
    </>
  );
}

function TaskText({ item }: { item: TimelineItem }) {
  const { t } = useTranslation("customers");
  const { dueAt, doneAt } = item.data ?? {};
  return (
    <>
      {t("timeline.kind.TASK")}: <bdi>{item.title}</bdi>
      {doneAt !== undefined ? (
        <span className={classes.more}>{` · ${t("timeline.taskDone")}`}</span>
      ) : (
        dueAt !== undefined && (
          <span className={classes.more}>
            {" · "}
            {t("task.due")} <When at={text(dueAt)} />
          </span>
        )
      )}
    </>
  );
}

/** A stage, tier or health that became another one. */
function Standing({ item }: { item: TimelineItem }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const words = (value: unknown) => {
    const raw = text(value);
    if (raw === undefined) return undefined;
    if (item.kind === "HEALTH") return format.number(Number(raw));
    return t(`shared:${item.kind === "TIER" ? "tier" : "stage"}.${raw}`, { defaultValue: raw }) as string;
  };
  const from = words(item.data?.from);
  const to = words(item.data?.to ?? item.title) ?? "";
  const kind = item.kind as "STAGE" | "TIER" | "HEALTH";
  const label = t(`timeline.kind.${kind}`);
  return (
    <>
      {from ? t("timeline.fromTo", { label, from, to }) : t("timeline.to", { label, to })}
      {item.summary && (
        <div className={classes.text}>
          <bdi>{item.summary}</bdi>
        </div>
      )}
    </>
  );
}

/** A deal that was begun, moved, won or lost. */
function Deal({ item }: { item: TimelineItem }) {
  const { t } = useTranslation("customers");
  const { deed, fromStage, stage, stageName, value, currency } = item.data ?? {};
  const words = (name: unknown) =>
    name ? t(`opportunities:stage.${String(name)}`, { defaultValue: String(name) }) : "";
  const to = text(stageName) ?? words(stage);
  return (
    <>
      <Link to={`/opportunities/${item.refId}`} className="link">
        <bdi>{item.title}</bdi>
      </Link>
      {": "}
      {t(`opportunities:visit.${String(deed)}`, { from: words(fromStage), to, defaultValue: to })}
      {Number(value) > 0 && (
        <>
          {" · "}
          <Money value={Number(value)} currency={text(currency)} short />
        </>
      )}
      {item.summary && (
        <div className={classes.text}>
          <bdi>{item.summary}</bdi>
        </div>
      )}
    </>
  );
}

/** A step on the way from lead to customer. */
function LeadStep({ item }: { item: TimelineItem }) {
  const { t } = useTranslation("customers");
  return (
    <>
      <Link to={`/leads/${item.refId}`} className="link">
        {t("timeline.kind.LEAD")}
      </Link>
      {`: ${t(`leadStatus.${item.title as "NEW"}`)}`}
      {item.summary && (
        <div className={classes.text}>
          <bdi>{item.summary}</bdi>
        </div>
      )}
    </>
  );
}

/** Somebody this customer recommended, and how far he has come. */
function Recommended({ item }: { item: TimelineItem }) {
  const { t } = useTranslation("customers");
  return (
    <>
      {t("timeline.kind.REFERRAL")}{" "}
      <Link to={`/leads/${item.refId}`} className="link">
        <bdi>{item.title}</bdi>
      </Link>
      {` · ${t(`leadStatus.${item.data?.status}`, { defaultValue: text(item.data?.status) })}`}
    </>
  );
}

function Merge({ item }: { item: TimelineItem }) {
  const { t } = useTranslation("customers");
  return (
    <>
      {t("timeline.kind.MERGE")} <bdi>{item.title}</bdi>
      {item.data?.undone === true && <span className={classes.more}>{` · ${t("timeline.mergeUndone")}`}</span>}
    </>
  );
}

/** What an entry of the timeline says, in the language of the screen. */
export function TimelineText({ item, folded }: { item: TimelineItem; folded?: TimelineItem[] }) {
  const { t } = useTranslation("customers");
  switch (item.kind) {
    case "ORDER":
    case "RETURN":
      return <Purchase item={item} />;
    case "QUOTE":
      return <Quote item={item} />;
    case "INTERACTION":
    case "NOTE":
      return <Contact item={item} />;
    case "OPPORTUNITY":
      return <Deal item={item} />;
    case "TASK":
      return <TaskText item={item} />;
    case "STAGE":
    case "TIER":
    case "HEALTH":
      return <Standing item={item} />;
    case "LEAD":
      return <LeadStep item={item} />;
    case "REFERRAL":
      return <Recommended item={item} />;
    case "MERGE":
      return <Merge item={item} />;
    case "CREATED":
      return t("timeline.kind.CREATED");
    case "FIELD":
      return item.title === "DELETED" || item.title === "RESTORED" ? (
        t(`timeline.${item.title}`)
      ) : (
        <FieldChanges items={folded ?? [item]} />
      );
  }
}
