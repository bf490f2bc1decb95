import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OrderRow } from "@/shared/api/types";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import { KindBadge, StatusBadge } from "./StatusBadge";

/** An order in the list of a phone. */
export function OrderCard({ order }: { order: OrderRow }) {
  const { t } = useTranslation("orders");
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>
          <Bdi>{order.number}</Bdi>
        </Text>
        <Text fw={600}>
          <Money value={order.total} currency={order.currency} />
        </Text>
      </Group>
      <Group gap="xs" mt={4}>
        {order.kind !== "ORDER" && <KindBadge kind={order.kind} />}
        <StatusBadge status={order.status} />
      </Group>
      <Text c="dimmed" fz="xs" mt={4}>
        <When at={order.placedAt} exact /> · <bdi>{order.customerName ?? t("guest")}</bdi>
      </Text>
    </div>
  );
}
