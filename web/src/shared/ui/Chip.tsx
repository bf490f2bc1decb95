import type { CSSProperties, ReactNode } from "react";
import classes from "./Chip.module.css";

interface Props {
  children: ReactNode;
  icon?: ReactNode;
  /** The colour of the words. */
  color?: string;
  /** The colour of a dot before them. */
  dot?: string;
  square?: boolean;
  title?: string;
}

/** A short value in a frame. Plain elements, because a list draws a hundred of them before anybody sees it. */
export function Chip({ children, icon, color, dot, square, title }: Props) {
  return (
    <span className={square ? `${classes.chip} ${classes.square}` : classes.chip} style={{ color }} title={title}>
      {dot && <span className={classes.dot} style={{ "--dot": dot } as CSSProperties} />}
      {icon}
      {typeof children === "string" ? <span>{children}</span> : children}
    </span>
  );
}
