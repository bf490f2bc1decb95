import { Skeleton, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { CustomFieldLines } from "@/shared/customFields/CustomFieldLines";
import { TerritoryName } from "@/shared/data/TerritoryName";
import { useFormat } from "@/shared/format/FormatProvider";
import { InlineField } from "@/shared/ui/InlineField";
import { Money } from "@/shared/ui/Money";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import { DayText, When } from "@/shared/ui/When";
import { type Deal, dealQuery } from "./deal";
import { mayEdit, useOpportunityEdits, useOpportunitySave } from "./opportunityEdits";
import { StageBadge } from "./StageBadge";
import { StageHistory } from "./StageHistory";

const names = [
  "title",
  "customerName",
  "stage",
  "value",
  "probability",
  "weighted",
  "expectedClose",
  "ownerId",
  "territoryId",
  "nextStep",
  "nextStepDue",
  "competitors",
  "lossReason",
  "openedAt",
  "closedAt",
  "description",
] as const;

type Name = (typeof names)[number];

function useShown(deal: Deal) {
  const format = useFormat();
  return (name: Name): ReactNode => {
    switch (name) {
      case "customerName":
        return (
          <Link to={`/customers/${deal.customerId}`} className="link">
            <bdi>{deal.customerName}</bdi>
          </Link>
        );
      case "stage":
        return <StageBadge deal={deal} />;
      case "value":
      case "weighted":
        return <Money value={deal[name]} currency={deal.currency} />;
      case "probability":
        return format.percent(deal.probability / 100);
      case "expectedClose":
      case "nextStepDue":
        return deal[name] && <DayText day={deal[name]} />;
      case "openedAt":
      case "closedAt":
        return deal[name] && <When at={deal[name]} />;
      case "ownerId":
        return deal.ownerName && <bdi>{deal.ownerName}</bdi>;
      case "territoryId":
        return deal.territoryId && <TerritoryName id={deal.territoryId} />;
      case "competitors":
        return deal.competitors.length > 0 && <bdi>{deal.competitors.join(", ")}</bdi>;
      default:
        return deal[name] && <bdi style={{ whiteSpace: "pre-line" }}>{deal[name]}</bdi>;
    }
  };
}

/** The fields of a deal, each edited where it stands and saved at once. */
export function DealFields({ deal }: { deal: Deal }) {
  const { t } = useTranslation("opportunities");
  const can = useCan();
  const writes = can("opportunities:write") && !deal.deletedAt;
  const edits = useOpportunityEdits(writes);
  const save = useOpportunitySave();
  const shown = useShown(deal);
  const lines = names.map((name) => {
    const content = shown(name);
    const edit = writes && mayEdit(deal, name) ? edits[name] : undefined;
    if (!content && !edit) return null;
    return (
      <InlineField key={name} label={t(`field.${name}`)} record={deal} edit={edit as never} save={save as never}>
        {content}
      </InlineField>
    );
  });
  return (
    <>
      {lines}
      <CustomFieldLines of="OPPORTUNITY" record={deal} mayEdit={writes} save={save as never} />
    </>
  );
}

/** A deal beside the list: its fields and its way. */
export function OpportunityFacts({ id }: { id: string }) {
  const { t } = useTranslation("opportunities");
  const { data: deal, error, refetch } = useQuery(dealQuery(id));
  if (error && !deal) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  if (!deal) return <Skeleton h={320} aria-hidden />;
  return (
    <Stack gap="lg">
      <div>
        <DealFields deal={deal} />
      </div>
      <section aria-label={t("history")}>
        <Title order={3} size="h2" mb="xs">
          {t("history")}
        </Title>
        <StageHistory visits={deal.history} />
      </section>
    </Stack>
  );
}
