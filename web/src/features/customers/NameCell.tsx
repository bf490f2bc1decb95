import { IconBuilding, IconBuildingStore, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CustomerRow } from "@/shared/api/types";
import { besideName } from "./customerName";
import classes from "./NameCell.module.css";

const signs = { B2C: IconUser, B2B: IconBuilding, MIXED: IconBuildingStore };

/** Who it is: kind of customer, name, and the person where the name is a company's. */
export function NameCell({ customer, alone }: { customer: CustomerRow; alone?: boolean }) {
  const { t } = useTranslation("customers");
  const type = customer.type ?? "B2C";
  const Sign = signs[type];
  const person = alone ? undefined : besideName(customer);
  return (
    <span className={classes.name}>
      <Sign size={14} stroke={1.6} className={classes.sign} role="img" aria-label={t(`type.${type}`)} />
      <bdi>{customer.name}</bdi>
      {person && <bdi className={classes.person}>{person}</bdi>}
    </span>
  );
}
