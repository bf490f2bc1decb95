import { Group, Stack, Switch, Text, Title } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Address, CustomerRow } from "@/shared/api/types";
import { useCan } from "@/shared/auth/me";
import { CustomFieldLines } from "@/shared/customFields/CustomFieldLines";
import { useCustomFields } from "@/shared/customFields/customFields";
import { TerritoryName } from "@/shared/data/TerritoryName";
import { countryName } from "@/shared/format/place";
import { languages } from "@/shared/i18n/languages";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { Bdi } from "@/shared/ui/Bdi";
import { InlineField } from "@/shared/ui/InlineField";
import { When } from "@/shared/ui/When";
import { useCustomerEdits } from "./customerEdits";
import classes from "./record.module.css";
import { TagList } from "./TagList";
import { useCustomerSave } from "./useCustomerSave";

const groups = {
  contact: ["email", "phone", "emails", "phones", "city", "country", "addresses", "language", "timeZone"],
  identity: ["firstName", "lastName", "company", "type", "industry", "companySize", "categories"],
  sales: ["ownerId", "territoryId", "leadSource", "nextFollowUpAt", "externalId", "createdAt"],
} as const;

type Name = (typeof groups)[keyof typeof groups][number] | "notes";

function Addresses({ addresses }: { addresses: Address[] }) {
  const { t } = useTranslation("customers");
  const language = useLanguage();
  return addresses.map((one) => {
    const lines = [
      one.line1,
      one.line2,
      [one.postalCode, one.city].filter(Boolean).join(" "),
      one.region === one.city ? undefined : one.region,
      countryName(one.country, language),
    ];
    const text = lines.filter(Boolean).join("\n");
    return (
      <Text key={one.kind + text} style={{ whiteSpace: "pre-line" }}>
        {addresses.length > 1 && <Text span c="dimmed">{`${t(`address.${one.kind ?? "MAIN"}`)}\n`}</Text>}
        <bdi>{text}</bdi>
      </Text>
    );
  });
}

/** How each value reads while nobody edits it; empty ones answer undefined. */
function useShown(customer: CustomerRow) {
  const { t } = useTranslation("customers");
  const language = useLanguage();
  return (name: Name): ReactNode => {
    const value = customer[name];
    if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)) return;
    switch (name) {
      case "email":
      case "phone":
      case "externalId":
      case "timeZone":
        return <Bdi>{value as string}</Bdi>;
      case "emails":
      case "phones":
        return (value as string[]).map((one) => (
          <div key={one}>
            <Bdi>{one}</Bdi>
          </div>
        ));
      case "categories":
        return <TagList tags={value as string[]} />;
      case "addresses":
        return <Addresses addresses={value as Address[]} />;
      case "country":
        return <bdi>{countryName(customer.country, language)}</bdi>;
      case "language":
        return languages[value as "en"]?.name ?? <Bdi>{value as string}</Bdi>;
      case "type":
        return t(`type.${value as "B2C"}`);
      case "companySize":
        return t(`size.${value as "SMALL"}`);
      case "leadSource":
        return t(`source.${value as "WEBSITE"}`);
      case "ownerId":
        return <bdi>{customer.ownerName}</bdi>;
      case "territoryId":
        return <TerritoryName id={value as string} />;
      case "nextFollowUpAt":
      case "createdAt":
        return <When at={value as string} />;
      default:
        return <bdi style={{ whiteSpace: "pre-line" }}>{value as string}</bdi>;
    }
  };
}

/** The fields of a customer, each edited where it stands and saved at once. */
export function CustomerProfile({ customer }: { customer: CustomerRow }) {
  const { t } = useTranslation("customers");
  const can = useCan();
  const edits = useCustomerEdits();
  const save = useCustomerSave();
  const shown = useShown(customer);
  const custom = useCustomFields("CUSTOMER");
  const [hidesEmpty, setHidesEmpty] = useLocalStorage({ key: "crm.customer.hideEmpty", defaultValue: false });
  const mayEdit = can("customers:write") && !customer.deletedAt;
  const field = (name: Name) => {
    const content = shown(name);
    const edit = mayEdit ? edits[name] : undefined;
    if (content === undefined && (hidesEmpty || !edit)) return null;
    return (
      <InlineField key={name} label={t(`field.${name}`)} record={customer} edit={edit} save={save}>
        {content}
      </InlineField>
    );
  };
  return (
    <div>
      {Object.entries(groups).map(([group, names]) => {
        const drawn = names.map(field).filter(Boolean);
        if (drawn.length === 0) return null;
        return (
          <section key={group} className={classes.card} aria-label={t(`profile.${group}`)}>
            <Title order={2} mb="xs">
              {t(`profile.${group}`)}
            </Title>
            {drawn}
          </section>
        );
      })}
      {custom.some(({ key }) => mayEdit || customer.customFields?.[key] !== undefined) && (
        <section className={classes.card} aria-label={t("field.customFields")}>
          <Title order={2} mb="xs">
            {t("field.customFields")}
          </Title>
          <CustomFieldLines of="CUSTOMER" record={customer} mayEdit={mayEdit} hidesEmpty={hidesEmpty} save={save} />
        </section>
      )}
      <section className={classes.card} aria-label={t("field.notes")}>
        <Stack gap="xs">{field("notes")}</Stack>
        <Group mt="sm">
          <Switch
            size="xs"
            label={t("profile.hideEmpty")}
            checked={hidesEmpty}
            onChange={(event) => setHidesEmpty(event.currentTarget.checked)}
          />
        </Group>
      </section>
    </div>
  );
}
