import { Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PartFailed } from "@/shared/ui/PartFailed";
import classes from "./Imports.module.css";
import { keptQuery } from "./importQueries";

/** What the undoing had to leave, each with the reason; nothing where everything is back. */
export function KeptTable({ id }: { id: string }) {
  const { t } = useTranslation("imports");
  const { data, error, refetch } = useQuery(keptQuery(id));
  if (error && !data) return <PartFailed error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <>
      <div>
        <Title order={2} size="h3">
          {t("kept.title")}
        </Title>
        <Text c="dimmed">{t("kept.text")}</Text>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t("kept.title")}>
        <Table horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("kept.what")}</Table.Th>
              <Table.Th>{t("kept.record")}</Table.Th>
              <Table.Th>{t("rejected.reason")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map((row) => (
              <Table.Tr key={row.entity + row.id}>
                <Table.Td>{t(`kept.entities.${row.entity}`)}</Table.Td>
                <Table.Td>
                  {row.link ? (
                    <Link to={row.link} className="link">
                      <bdi>{row.label ?? t("kept.open")}</bdi>
                    </Link>
                  ) : (
                    <bdi>{row.label ?? row.id}</bdi>
                  )}
                </Table.Td>
                <Table.Td>{t(`kept.reasons.${row.reason}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </>
  );
}
