import { Group, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { StageBadge, TierBadge } from "@/shared/ui/Badges";
import { Bdi } from "@/shared/ui/Bdi";
import { HealthRing } from "@/shared/ui/HealthRing";
import { InlineField } from "@/shared/ui/InlineField";
import { Money } from "@/shared/ui/Money";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import { When } from "@/shared/ui/When";
import { HealthReasons } from "./CustomerHealthScore";
import { customer360Query } from "./customer360";
import { useCustomerEdits } from "./customerEdits";
import { OpenTasks } from "./OpenTasks";
import record from "./record.module.css";
import { TagList } from "./TagList";
import { TopProducts } from "./TopProducts";
import { useCustomerSave } from "./useCustomerSave";

/** The most of a customer, beside the list. */
export function CustomerPeek({ id }: { id: string }) {
  const { t } = useTranslation("customers");
  const can = useCan();
  const edits = useCustomerEdits();
  const save = useCustomerSave();
  const { data, error, refetch } = useQuery(customer360Query(id));
  if (error && !data) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Stack gap="md" aria-hidden>
        <Skeleton h={64} />
        <Skeleton h={120} />
        <Skeleton h={160} />
      </Stack>
    );
  }
  const { profile: customer, health, orders, tasks, topProducts } = data;
  const edit = (name: string) => (can("customers:write") && !customer.deletedAt ? edits[name] : undefined);
  return (
    <Stack gap="md">
      <Group gap="md" wrap="nowrap">
        <HealthRing score={customer.healthScore} size={56} />
        <Stack gap={4}>
          <Group gap="xs">
            <TierBadge value={customer.tier} />
            <StageBadge value={customer.lifecycleStage} />
          </Group>
          <Text c="dimmed">
            <Money value={customer.lifetimeValue} currency={customer.currency} /> ·{" "}
            {t("peek.orders", { count: customer.orderCount ?? 0 })}
            {orders?.lastAt && (
              <>
                {" · "}
                {t("card.lastOrder")} <When at={orders.lastAt} />
              </>
            )}
          </Text>
        </Stack>
      </Group>
      {(health?.reasons?.length ?? 0) > 0 && <HealthReasons reasons={health?.reasons} />}
      <div className={record.card}>
        <InlineField label={t("field.email")} record={customer} edit={edit("email")} save={save}>
          <Bdi>{customer.email}</Bdi>
        </InlineField>
        <InlineField label={t("field.phone")} record={customer} edit={edit("phone")} save={save}>
          <Bdi>{customer.phone}</Bdi>
        </InlineField>
        <InlineField label={t("field.ownerId")} record={customer} edit={edit("ownerId")} save={save}>
          <bdi>{customer.ownerName}</bdi>
        </InlineField>
        <InlineField label={t("field.tags")} record={customer} edit={edit("tags")} save={save}>
          <TagList tags={customer.tags} />
        </InlineField>
      </div>
      <OpenTasks customerId={id} tasks={tasks ?? []} />
      <TopProducts products={(topProducts ?? []).slice(0, 5)} currency={orders?.currency} />
    </Stack>
  );
}
