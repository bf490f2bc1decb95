import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { catalogue, fieldWords } from "@/shared/refusals/refusalWords";
import classes from "./Imports.module.css";
import type { RejectedRow } from "./importTypes";

/** Rows the program could not take, each with its line and the reason. */
export function RejectedTable({ rows }: { rows: RejectedRow[] }) {
  const { t } = useTranslation(["imports", catalogue]);
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t("rejected.title")}>
      <Table horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("rejected.line")}</Table.Th>
            <Table.Th>{t("rejected.field")}</Table.Th>
            <Table.Th>{t("rejected.reason")}</Table.Th>
            <Table.Th>{t("rejected.raw")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.line}>
              <Table.Td className="tabular">{format.number(row.line)}</Table.Td>
              <Table.Td>{row.field && t(`fields.${row.field}`, { defaultValue: row.field })}</Table.Td>
              <Table.Td miw={150}>{fieldWords(row)}</Table.Td>
              <Table.Td title={row.raw}>
                <div className={classes.samples} dir="auto">
                  {row.raw}
                </div>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
