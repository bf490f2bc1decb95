import { Text } from "@mantine/core";
import { IconArrowBackUp, IconShoppingCart } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { OrderRow } from "@/shared/api/types";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { When } from "@/shared/ui/When";
import classes from "./Dashboard.module.css";

export function RecentOrders({ orders, className }: { orders: OrderRow[]; className?: string }) {
  const { t } = useTranslation("dashboard");
  const all = orders.length > 0 && <AddressLink href="/orders">{t("order.all")}</AddressLink>;
  return (
    <Panel title={t("order.title")} action={all} className={className}>
      {orders.length === 0 ? (
        <Text c="dimmed">{t("order.none")}</Text>
      ) : (
        <ul className={classes.rows}>
          {orders.slice(0, 6).map((order) => (
            <Row key={order.id} order={order} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Row({ order }: { order: OrderRow }) {
  const { t } = useTranslation("dashboard");
  const isReturn = order.kind === "RETURN";
  const Sign = isReturn ? IconArrowBackUp : IconShoppingCart;
  return (
    <li>
      <div className={classes.row}>
        <Sign size={16} stroke={1.6} aria-hidden className={isReturn ? "flip" : undefined} />
        <span className={classes.main}>
          <AddressLink href={`/orders/${order.id}`} className={`${classes.title} ${classes.cover}`}>
            <bdi>{order.customerName ?? t("order.guest")}</bdi>
          </AddressLink>
          <span className={classes.sub}>
            {isReturn && `${t("order.return")} · `}
            <Bdi>{order.number}</Bdi> · <When at={order.placedAt} />
          </span>
        </span>
        <span className={classes.end}>
          <Money value={order.total} currency={order.currency} short />
        </span>
      </div>
    </li>
  );
}
