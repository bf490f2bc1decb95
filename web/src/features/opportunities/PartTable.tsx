import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Panel } from "@/shared/ui/Panel";
import { behind, type Forecast, type ForecastMonth, type Whose } from "./forecast";
import { ListedSum } from "./ListedSum";
import classes from "./SalesForecasting.module.css";

/** Somebody's part of a forecast, or a territory's. */
interface Part {
  name: string;
  months: ForecastMonth[];
  whose: Whose;
}

interface Props {
  data: Forecast;
  whose: Whose;
}

/** Who is to bring it: the months from now on, person by person. */
export function OwnerTable({ data, whose }: Props) {
  const { t } = useTranslation("opportunities");
  const parts = data.owners.map(({ ownerId, ownerName, months }) => ({
    name: ownerName ?? t("shared:filter.nobody"),
    months,
    whose: { ...whose, owner: ownerId ?? "none" },
  }));
  return <PartTable data={data} title={t("forecast.byOwner")} first={t("field.owner")} parts={parts} />;
}

/** Where it is to come from: the same, territory by territory. */
export function TerritoryTable({ data, whose }: Props) {
  const { t } = useTranslation("opportunities");
  const parts = data.territories.map(({ territoryId, name, months }) => ({
    name: name ?? t("performance.noTerritory"),
    months,
    whose: { ...whose, territory: territoryId ?? "none" },
  }));
  return <PartTable data={data} title={t("forecast.byTerritory")} first={t("field.territory")} parts={parts} />;
}

function PartTable({ data, title, first, parts }: { data: Forecast; title: string; first: string; parts: Part[] }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const ahead = data.months.filter(({ month }) => month >= data.currentMonth).slice(0, 4);
  return (
    <Panel title={title}>
      <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": title } }}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{first}</Table.Th>
              {ahead.map(({ month }) => (
                <Table.Th key={month} ta="end">
                  {format.month(`${month}-01`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {parts.map(({ name, months, whose }) => (
              <Table.Tr key={`${whose.owner} ${whose.territory}`}>
                <Table.Th scope="row" fw={400}>
                  <bdi>{name}</bdi>
                </Table.Th>
                {ahead.map(({ month }) => {
                  const found = months.find((one) => one.month === month);
                  return (
                    <Table.Td key={month} ta="end">
                      <ListedSum
                        value={found?.weighted ?? 0}
                        currency={data.currency}
                        href={behind.bestCase(month, whose)}
                      />
                      {found && found.committed > 0 && (
                        <div className={classes.hint}>
                          {t("forecast.committed")}{" "}
                          <ListedSum
                            value={found.committed}
                            currency={data.currency}
                            href={behind.committed(month, whose)}
                          />
                        </div>
                      )}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
