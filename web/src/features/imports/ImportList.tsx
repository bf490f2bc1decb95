import { Badge, Button, Skeleton, Table } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { When } from "@/shared/ui/When";
import classes from "./Imports.module.css";
import { importsQuery } from "./importQueries";
import type { FileImport } from "./importTypes";

function ImportRow({ row }: { row: FileImport }) {
  const { t } = useTranslation("imports");
  const format = useFormat();
  return (
    <Table.Tr>
      <Table.Td>
        <Link to={`/imports/${row.id}`} className="link">
          <Bdi>{row.fileName}</Bdi>
        </Link>
      </Table.Td>
      <Table.Td>{t(`kinds.${row.kind}`)}</Table.Td>
      <Table.Td>
        <Badge variant="default" tt="none" fw={500}>
          {row.undoneAt ? t("states.UNDONE") : t(`states.${row.state}`)}
        </Badge>
        {row.dryRun && ` ${t("dryRun")}`}
      </Table.Td>
      <Table.Td className="tabular" ta="end">
        {row.result && format.number(row.result.created)}
      </Table.Td>
      <Table.Td className="tabular" ta="end">
        {row.result && format.number(row.result.rejected)}
      </Table.Td>
      <Table.Td>{row.createdBy}</Table.Td>
      <Table.Td>
        <When at={row.createdAt} real />
      </Table.Td>
    </Table.Tr>
  );
}

export default function ImportList() {
  const { t } = useTranslation("imports");
  const { data, error, isPending, refetch } = useQuery(importsQuery);
  const start = (
    <Button component={Link} to="/imports/new" leftSection={<IconFileImport size={16} />}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <PageHead title={t("title")} primary={data?.items.length ? start : undefined} />
      <div className={classes.page}>
        {error && <LoadFailed title={t("listFailed")} error={error} onRetry={() => void refetch()} />}
        {isPending && !error && <Skeleton height={240} aria-label={t("loading")} />}
        {data?.items.length === 0 && (
          <EmptyState icon={IconFileImport} title={t("empty.title")} text={t("empty.text")}>
            {start}
          </EmptyState>
        )}
        {data && data.items.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
          <section className={classes.scroll} tabIndex={0} aria-label={t("title")}>
            <Table highlightOnHover horizontalSpacing="md">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("columns.file")}</Table.Th>
                  <Table.Th>{t("columns.kind")}</Table.Th>
                  <Table.Th>{t("columns.state")}</Table.Th>
                  <Table.Th ta="end">{t("counts.created")}</Table.Th>
                  <Table.Th ta="end">{t("counts.rejected")}</Table.Th>
                  <Table.Th>{t("columns.by")}</Table.Th>
                  <Table.Th>{t("columns.at")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.items.map((row) => (
                  <ImportRow key={row.id} row={row} />
                ))}
              </Table.Tbody>
            </Table>
          </section>
        )}
      </div>
    </>
  );
}
