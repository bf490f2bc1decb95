import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { TerritoryName } from "@/shared/data/TerritoryName";
import { countryName } from "@/shared/format/place";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Bdi } from "@/shared/ui/Bdi";
import { InlineField } from "@/shared/ui/InlineField";
import { Money } from "@/shared/ui/Money";
import { LeadTags } from "./LeadTags";
import { useLeadEdits, useLeadSave } from "./leadEdits";
import type { Lead } from "./leadTypes";

type Shown = (lead: Lead, t: (key: string) => string, language: ReturnType<typeof useLanguage>) => ReactNode;

/** How a field looks where plain text in its own direction is not enough. */
const shown: Record<string, Shown> = {
  email: ({ email }) => email && <Bdi>{email}</Bdi>,
  phone: ({ phone }) => phone && <Bdi>{phone}</Bdi>,
  ownerId: ({ ownerName }) => <bdi>{ownerName}</bdi>,
  territoryId: ({ territoryId }) => territoryId && <TerritoryName id={territoryId} />,
  source: ({ source }, t) => t(`source.${source}`),
  referredBy: ({ referredBy, referrerName }) =>
    referredBy ? (
      <AddressLink href={`/customers/${referredBy}`}>
        <bdi>{referrerName ?? "…"}</bdi>
      </AddressLink>
    ) : (
      <bdi>{referrerName}</bdi>
    ),
  companySize: ({ companySize }, t) => companySize && t(`size.${companySize}`),
  country: ({ country }, _, language) => <bdi>{countryName(country, language)}</bdi>,
  expectedValue: ({ expectedValue, currency }) => <Money value={expectedValue} currency={currency} />,
  tags: ({ tags }) => <LeadTags tags={tags} />,
};

/** Fields of a lead, edited where they stand. */
export function LeadFields({ lead, names }: { lead: Lead; names: string[] }) {
  const { t } = useTranslation("leads");
  const language = useLanguage();
  const can = useCan();
  const edits = useLeadEdits();
  const save = useLeadSave();
  const mayEdit = can("leads:write") && !lead.deletedAt;
  const words = t as (key: string) => string;
  return (
    <div>
      {names.map((name) => (
        <InlineField
          key={name}
          label={t(`field.${name}`)}
          record={lead}
          edit={mayEdit ? edits[name] : undefined}
          save={save}
        >
          {shown[name] ? shown[name](lead, words, language) : <bdi>{lead[name as keyof Lead] as string}</bdi>}
        </InlineField>
      ))}
    </div>
  );
}
