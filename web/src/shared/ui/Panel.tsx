import { Group, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./Panel.module.css";

interface Props {
  /** Left out where the content brings its own heading, as a chart does. */
  title?: string;
  /** Beside the title: the way to the whole list. */
  action?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** One part of a page on its own surface; parts inside of it are told apart by hairlines and space. */
export function Panel({ title, action, children, className }: Props) {
  const id = useId();
  return (
    <section className={`${classes.panel} ${className ?? ""}`} aria-labelledby={title ? id : undefined}>
      {title && (
        <Group justify="space-between" wrap="nowrap" mb="sm" mih={28}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {action}
        </Group>
      )}
      {children}
    </section>
  );
}
