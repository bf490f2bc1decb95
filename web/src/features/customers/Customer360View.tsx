import { Skeleton, Stack, Tabs } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { rememberRecord } from "@/shared/nav/recent";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import { CustomerHead } from "./CustomerHead";
import { CustomerInteractions } from "./CustomerInteractions";
import { CustomerOverview } from "./CustomerOverview";
import { CustomerProfile } from "./CustomerProfile";
import { type Customer360, customer360Query } from "./customer360";
import { OpenTasks } from "./OpenTasks";
import { PurchasePattern } from "./PurchasePattern";
import { RfmCard } from "./RfmCard";
import classes from "./record.module.css";
import { StageDialog } from "./StageDialog";

interface Props {
  id: string;
  /** What other features show of a customer, as further tabs. */
  tabs?: { id: string; label: string; content: ReactNode }[];
  /** What they show beside it, of the same answer. */
  cards?: (data: Customer360) => ReactNode;
}

function Related({ data, cards }: { data: Customer360 } & Pick<Props, "cards">) {
  const currency = data.orders?.currency;
  const sells = useCan()("orders:read");
  return (
    <>
      <OpenTasks customerId={data.profile.id} tasks={data.tasks ?? []} />
      {cards?.(data)}
      {sells && data.rfm && <RfmCard rfm={data.rfm} />}
      {sells && data.patterns && <PurchasePattern patterns={data.patterns} currency={currency} />}
    </>
  );
}

function RecordSkeleton() {
  return (
    <Stack p="lg" gap="lg" aria-hidden data-testid="record-skeleton">
      <Skeleton h={48} w="50%" />
      <Skeleton h={20} w="80%" />
      <Skeleton h={180} />
      <Skeleton h={220} />
    </Stack>
  );
}

/** Everything about one customer on one screen. */
export function Customer360View({ id, tabs = [], cards }: Props) {
  const { t } = useTranslation("customers");
  const can = useCan();
  const [search, update] = useUrlSearch();
  const [staging, setStaging] = useState(false);
  const isNarrow = useMediaQuery("(max-width: 1023px)", undefined, { getInitialValueInEffect: false });
  const isMiddling = useMediaQuery("(max-width: 1279px)", undefined, { getInitialValueInEffect: false });
  const { data, error, refetch } = useQuery(customer360Query(id));
  const name = data?.profile.name;
  useEffect(() => {
    if (name) rememberRecord({ kind: "customers", title: name, link: `/customers/${id}` });
  }, [name, id]);

  if (error && !data) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  if (!data) return <RecordSkeleton />;
  const customer = data.profile;
  const named = [
    { id: "overview", label: t("tab.overview") },
    { id: "timeline", label: t("tab.timeline") },
    ...tabs,
    ...(isMiddling ? [{ id: "details", label: t("tab.details") }] : []),
  ];
  const wanted = firstValue(search, "tab");
  const tab = named.some((one) => one.id === wanted) ? wanted : "overview";
  const open = (next: string | null) => update({ tab: next === "overview" ? undefined : (next ?? undefined) });

  return (
    <div className={classes.page}>
      <CustomerHead customer={customer} onStage={() => setStaging(true)} />
      <div className={classes.zones}>
        {!isNarrow && (
          <div className={classes.side}>
            <CustomerProfile customer={customer} />
          </div>
        )}
        <div className={classes.middle}>
          <Tabs value={tab} onChange={open} keepMounted={false}>
            <Tabs.List>
              {named.map((one) => (
                <Tabs.Tab key={one.id} value={one.id}>
                  {one.label}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="overview">
              <CustomerOverview data={data} />
            </Tabs.Panel>
            <Tabs.Panel value="timeline">
              <CustomerInteractions customerId={id} readOnly={Boolean(customer.deletedAt)} />
            </Tabs.Panel>
            {tabs.map((one) => (
              <Tabs.Panel key={one.id} value={one.id}>
                {one.content}
              </Tabs.Panel>
            ))}
            {isMiddling && (
              <Tabs.Panel value="details" pt="md">
                <Related data={data} cards={cards} />
                {isNarrow && <CustomerProfile customer={customer} />}
              </Tabs.Panel>
            )}
          </Tabs>
        </div>
        {!isMiddling && (
          <div className={classes.side}>
            <Related data={data} cards={cards} />
          </div>
        )}
      </div>
      {staging && can("customers:write") && <StageDialog customer={customer} onClose={() => setStaging(false)} />}
    </div>
  );
}
