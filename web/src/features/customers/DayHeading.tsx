import { useFormat } from "@/shared/format/FormatProvider";

const near = 2 * 86_400_000;

/** A day of the timeline; the last ones also as people call them. */
export function DayHeading({ day }: { day: string }) {
  const format = useFormat();
  const isNear = Math.abs(format.now().getTime() - new Date(`${day}T12:00:00Z`).getTime()) < near;
  return (
    <>
      {format.day(day)}
      {isNear && ` · ${format.relative(day)}`}
    </>
  );
}
