import { useFormat } from "@/shared/format/FormatProvider";

interface Props {
  at?: string | null;
  /** Shows the exact moment instead of the distance to it. */
  exact?: boolean;
  /** For what the program itself did (jobs, sessions, audit): told from the real time, also under a fixed clock. */
  real?: boolean;
}

/** A time as people say it, exact on hover, in the person's zone and calendar. */
export function When({ at, exact, real }: Props) {
  const format = useFormat();
  if (!at) return null;
  return (
    <time dateTime={at} title={format.moment(at)}>
      {exact ? format.moment(at) : format.relative(at, real ? new Date() : undefined)}
    </time>
  );
}

/** A day of the calendar, without a time. */
export function DayText({ day }: { day?: string | null }) {
  const format = useFormat();
  if (!day) return null;
  return (
    <time dateTime={day} title={format.relative(day)}>
      {format.day(day)}
    </time>
  );
}
