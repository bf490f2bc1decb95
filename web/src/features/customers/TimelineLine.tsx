import {
  IconActivityHeartbeat,
  IconArrowBackUp,
  IconArrowMerge,
  IconCalendarEvent,
  IconChecks,
  IconFileInvoice,
  IconFlag,
  IconHistory,
  IconMail,
  IconMedal,
  IconMessage,
  IconNote,
  IconPhone,
  IconShare,
  IconShoppingCart,
  IconTargetArrow,
  IconUserPlus,
  IconUserSearch,
} from "@tabler/icons-react";
import { useFormat } from "@/shared/format/FormatProvider";
import classes from "./CustomerInteractions.module.css";
import type { TimelineItem } from "./customer360";
import { TimelineText } from "./TimelineText";
import type { Line } from "./timeline";

const signs: Record<string, typeof IconNote> = {
  ORDER: IconShoppingCart,
  RETURN: IconArrowBackUp,
  QUOTE: IconFileInvoice,
  NOTE: IconNote,
  TASK: IconChecks,
  STAGE: IconFlag,
  TIER: IconMedal,
  HEALTH: IconActivityHeartbeat,
  FIELD: IconHistory,
  CREATED: IconUserPlus,
  OPPORTUNITY: IconTargetArrow,
  LEAD: IconUserSearch,
  MERGE: IconArrowMerge,
  REFERRAL: IconShare,
  PHONE: IconPhone,
  EMAIL: IconMail,
  MEETING: IconCalendarEvent,
  DEMO: IconCalendarEvent,
};

const signOf = ({ kind, data }: TimelineItem) =>
  signs[kind === "INTERACTION" ? String(data?.type) : kind] ?? IconMessage;

/** What the rules say of somebody is quieter than what people did. */
const quiet = ["STAGE", "TIER", "HEALTH", "FIELD", "CREATED", "LEAD"];

export function TimelineLine({ line }: { line: Line }) {
  const format = useFormat();
  const { item } = line;
  const Sign = signOf(item);
  return (
    <li className={classes.line} data-quiet={quiet.includes(item.kind)}>
      <span className={classes.sign}>
        <Sign size={14} aria-hidden />
      </span>
      <div className={classes.what}>
        <TimelineText item={item} folded={line.folded} />
      </div>
      <div className={classes.time}>
        {item.actorName && (
          <>
            <bdi>{item.actorName}</bdi>
            {" · "}
          </>
        )}
        <time dateTime={item.at} title={format.moment(item.at)}>
          {format.time(item.at)}
        </time>
      </div>
    </li>
  );
}
