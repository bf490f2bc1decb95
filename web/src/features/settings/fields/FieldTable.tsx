import { Group, Title } from "@mantine/core";
import { IconForms } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CustomField, type CustomFieldRecord, customFieldsQuery, named } from "@/shared/customFields/customFields";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { Bdi } from "@/shared/ui/Bdi";
import { Chip } from "@/shared/ui/Chip";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Loaded } from "../Loaded";
import { type RowColumn, Rows } from "../Rows";
import classes from "../Settings.module.css";
import { FieldDialog } from "./FieldDialog";
import { FieldMenu } from "./FieldMenu";

/** The fields of one kind of record in their order, and those that were archived. */
export function FieldTable({ record }: { record: CustomFieldRecord }) {
  const { t } = useTranslation("settings");
  const { code } = useLanguage();
  const query = useQuery(customFieldsQuery);
  const [editing, setEditing] = useState<CustomField>();
  const all = (query.data?.items ?? []).filter((field) => field.record === record);
  const active = all.filter(({ archived }) => !archived);
  const archived = all.filter((field) => field.archived);
  const nameOf = (field: CustomField) => named(field.labels, code, field.key);
  const columns: RowColumn<CustomField>[] = [
    {
      name: "name",
      head: t("fields.name"),
      cell: (field) =>
        field.archived ? (
          <bdi>{nameOf(field)}</bdi>
        ) : (
          <button type="button" className={classes.named} onClick={() => setEditing(field)}>
            <bdi>{nameOf(field)}</bdi>
          </button>
        ),
    },
    { name: "kind", head: t("fields.kind"), width: 150, cell: (field) => t(`fields.kinds.${field.kind}`) },
    {
      name: "marks",
      head: t("fields.marks"),
      width: 180,
      cell: (field) =>
        (field.required || field.sensitive) && (
          <Group gap={4}>
            {field.required && <Chip>{t("fields.required")}</Chip>}
            {field.sensitive && <Chip>{t("fields.sensitive")}</Chip>}
          </Group>
        ),
    },
    { name: "key", head: t("fields.key"), width: 170, cell: (field) => <Bdi>{field.key}</Bdi> },
  ];
  const table = (label: string, rows: CustomField[]) => (
    <Rows
      label={label}
      rows={rows}
      keyOf={({ id }) => id}
      columns={columns}
      actionsHead={t("actions")}
      actions={(field) => (
        <FieldMenu field={field} name={nameOf(field)} siblings={active} onEdit={() => setEditing(field)} />
      )}
    />
  );
  return (
    <>
      <Loaded query={query}>
        {() => (
          <>
            {active.length === 0 ? (
              <EmptyState icon={IconForms} title={t("fields.none")} text={t("fields.noneText")} />
            ) : (
              table(t(`fields.of.${record}`), active)
            )}
            {archived.length > 0 && (
              <>
                <Title order={2} mt="xl" mb="sm">
                  {t("fields.archived")}
                </Title>
                {table(t("fields.archived"), archived)}
              </>
            )}
          </>
        )}
      </Loaded>
      {editing && <FieldDialog record={record} field={editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}
