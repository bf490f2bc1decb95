import { Select, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Bdi } from "@/shared/ui/Bdi";
import classes from "./Imports.module.css";
import type { Preview, PreviewColumn } from "./importTypes";
import { useFieldWords } from "./useFieldWords";

const SURE = 0.8;

interface Props {
  preview: Preview;
  /** Field of the program by column of the file. */
  chosen: Record<string, string>;
  onChange: (column: string, field: string | null) => void;
}

/** Each column of the file with what it holds, and the field it goes into. */
export function ColumnTable({ preview, chosen, onChange }: Props) {
  const { t } = useTranslation("imports");
  const taken = new Set(Object.values(chosen));
  const label = useFieldWords();
  const options = (column: PreviewColumn) =>
    preview.fields
      .filter((field) => !taken.has(field.name) || chosen[column.name] === field.name)
      .map((field) => ({ value: field.name, label: label(field.name) + (field.required ? " *" : "") }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t("steps.columns")}>
      <Table horizontalSpacing="md" verticalSpacing={4} className={classes.columns}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("columns.column")}</Table.Th>
            <Table.Th>{t("columns.samples")}</Table.Th>
            <Table.Th w={260}>{t("columns.field")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.columns.map((column) => (
            <Table.Tr key={column.index}>
              <Table.Td>
                <Bdi>{column.name}</Bdi>
              </Table.Td>
              <Table.Td>
                <div className={classes.samples} dir="auto">
                  {column.samples.slice(0, 3).join(" · ")}
                </div>
              </Table.Td>
              <Table.Td>
                <Select
                  size="xs"
                  aria-label={t("columns.fieldOf", { column: column.name })}
                  placeholder={t("columns.leftOut")}
                  data={options(column)}
                  value={chosen[column.name] ?? null}
                  onChange={(field) => onChange(column.name, field)}
                  clearable
                  searchable
                />
                {column.guess === chosen[column.name] && column.guess && (column.confidence ?? 1) < SURE && (
                  <Text fz="xs" c="var(--crm-watch)">
                    {t("columns.unsure")}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
