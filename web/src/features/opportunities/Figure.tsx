import type { ReactNode } from "react";
import { AddressLink } from "@/shared/ui/AddressLink";
import classes from "./SalesForecasting.module.css";

interface Props {
  label: string;
  children: ReactNode;
  /** The list behind the number. */
  href?: string;
  hint?: ReactNode;
}

/** One number that matters, with what it is and a word more. */
export function Figure({ label, children, href, hint }: Props) {
  return (
    <div className={classes.number}>
      <div className={classes.label}>{label}</div>
      <div className={classes.value}>{href ? <AddressLink href={href}>{children}</AddressLink> : children}</div>
      {hint && <div className={classes.hint}>{hint}</div>}
    </div>
  );
}

/** How much of a target is reached, as a bar beside the number that says it. */
export function Attainment({ share }: { share: number }) {
  return (
    <div className={classes.bar} aria-hidden>
      <div
        className={classes.fill}
        data-short={share < 1}
        style={{ inlineSize: `${Math.min(100, Math.round(share * 100))}%` }}
      />
    </div>
  );
}
