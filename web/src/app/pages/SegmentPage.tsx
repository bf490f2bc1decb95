import { Skeleton } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { CustomerFinder } from "@/features/segments/CustomerFinder";
import { HistoryChart } from "@/features/segments/HistoryChart";
import { SegmentHead } from "@/features/segments/SegmentHead";
import { segmentQuery } from "@/features/segments/segmentQueries";
import { WhyDialog } from "@/features/segments/WhyDialog";
import { useCan } from "@/shared/auth/me";
import { rememberRecord } from "@/shared/nav/recent";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { Panel } from "@/shared/ui/Panel";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import recordPage from "@/shared/ui/RecordPage.module.css";
import { MemberTable } from "./MemberTable";
import classes from "./SegmentPage.module.css";

/** A segment with its members, which are customers, and how it went. */
export default function SegmentPage() {
  const { t } = useTranslation("segments");
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const can = useCan();
  const [search, update] = useUrlSearch();
  const { data, error, refetch } = useQuery(segmentQuery(id));
  const name = data?.name;
  useDocumentTitle(`${name ?? t("title")} · HS6Tools CRM`);
  useEffect(() => {
    if (name) rememberRecord({ kind: "segments", title: name, link: `/segments/${id}` });
  }, [name, id]);
  if (error && !data) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton m="lg" h={240} aria-hidden />;
  const asked = firstValue(search, "why");
  const ask = (customer?: string) => update({ why: customer });
  return (
    <div className={recordPage.page}>
      <SegmentHead segment={data} />
      <div className={classes.parts}>
        <HistoryChart segment={id} />
        {can("customers:read") && (
          <Panel title={t("membersTitle")}>
            <CustomerFinder onFound={ask} />
            <MemberTable segment={id} onWhy={ask} />
          </Panel>
        )}
      </div>
      {asked && <WhyDialog segment={data} customer={asked} onClose={() => ask()} />}
    </div>
  );
}
