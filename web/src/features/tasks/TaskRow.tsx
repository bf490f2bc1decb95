import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { type Format, useFormat } from "@/shared/format/FormatProvider";
import { dayOf, hasHour, type Task } from "@/shared/tasks/task";
import type { TaskChange } from "@/shared/tasks/useTaskSave";
import { useTick } from "@/shared/tasks/useTick";
import { AddressLink } from "@/shared/ui/AddressLink";
import { When } from "@/shared/ui/When";
import { type Days, type GroupName, groupOf } from "./groups";
import { PostponeMenu } from "./PostponeMenu";
import classes from "./tasks.module.css";

interface Props {
  task: Task;
  days: Days;
  onOpen: (task: Task) => void;
  onChange: (task: Task, change: TaskChange) => void;
}

/** Under its heading "today" needs no day, and what is long overdue no hour. */
function dueWords(format: Format, dueAt: string, group: GroupName, today: string) {
  const { timeZone } = format.settings;
  const timed = hasHour(dueAt, timeZone);
  if (group === "late") return format.relative(dueAt);
  if (group === "today") return timed ? format.time(dueAt) : today;
  return timed ? format.moment(dueAt) : format.day(dayOf(dueAt, timeZone) ?? dueAt);
}

function Due({ task, days }: { task: Task; days: Days }) {
  const { t } = useTranslation("tasks");
  const format = useFormat();
  const { dueAt } = task;
  if (task.done) return <When at={task.doneAt} />;
  if (!dueAt) return null;
  const group = groupOf(dayOf(dueAt, format.settings.timeZone), days);
  return (
    <time dateTime={dueAt} title={format.moment(dueAt)} data-late={group === "late" || undefined}>
      {dueWords(format, dueAt, group, t("group.today"))}
    </time>
  );
}

/** One task: tick it off, change it, put it off, or go to its customer. */
export function TaskRow({ task, days, onOpen, onChange }: Props) {
  const { t } = useTranslation("tasks");
  const mayWrite = useCan()("tasks:write");
  const tick = useTick();
  const { title } = task;
  const tickLabel = task.done ? t("reopen", { title }) : t("shared:task.tick", { title });
  return (
    <li className={classes.row} data-done={task.done || undefined}>
      {mayWrite && (
        <input
          type="checkbox"
          className={classes.tick}
          checked={tick.isPending ? !task.done : task.done}
          onChange={() => tick.mutate(task)}
          aria-label={tickLabel}
        />
      )}
      {mayWrite ? (
        <button
          type="button"
          className={classes.title}
          aria-label={t("changeOf", { title })}
          onClick={() => onOpen(task)}
        >
          <bdi>{title}</bdi>
        </button>
      ) : (
        <span className={classes.title}>
          <bdi>{title}</bdi>
        </span>
      )}
      <span className={classes.customer}>
        <AddressLink href={`/customers/${task.customerId}`}>
          <bdi>{task.customerName}</bdi>
        </AddressLink>
      </span>
      <span className={classes.who}>
        <bdi>
          {task.done && task.doneByName
            ? t("doneBy", { name: task.doneByName })
            : (task.assigneeName ?? t("shared:filter.nobody"))}
        </bdi>
      </span>
      <span className={`${classes.due} tabular`}>
        <Due task={task} days={days} />
      </span>
      {mayWrite && !task.done && (
        <span className={classes.actions}>
          <PostponeMenu task={task} days={days} onChange={onChange} />
        </span>
      )}
    </li>
  );
}
