import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormat } from "@/shared/format/FormatProvider";
import classes from "./record.module.css";

interface Props {
  title: string;
  count?: number;
  /** The "+" of the card. */
  action?: ReactNode;
  children: ReactNode;
}

/** Records and facts that belong to a customer, beside the page's middle. */
export function RelatedCard({ title, count, action, children }: Props) {
  const format = useFormat();
  return (
    <section className={classes.card} aria-label={title}>
      <Group justify="space-between" mb="xs" wrap="nowrap" mih={28}>
        <Title order={2}>
          {title}
          {count !== undefined && <span className={classes.count}> {format.number(count)}</span>}
        </Title>
        {action}
      </Group>
      {children}
    </section>
  );
}
