import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import classes from "./SalesForecasting.module.css";

/** A sum, and the list that it is the sum of; nothing has no list. */
export function ListedSum({ value, currency, href }: { value: number; currency: string; href: string }) {
  if (value === 0) return <span className={classes.dim}>–</span>;
  return (
    <AddressLink href={href}>
      <Money value={value} currency={currency} short />
    </AddressLink>
  );
}
