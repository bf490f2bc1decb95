import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useTerritoryOptions } from "@/shared/data/lookups";
import { useFormat } from "@/shared/format/FormatProvider";
import { Modal } from "@/shared/ui/Modal";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { targetsQuery } from "./forecast";
import { useOwners } from "./useOwners";

interface Props {
  currentMonth: string;
  currency: string;
  onClose: () => void;
}

const monthsOf = (year: number) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);

/** What one person is to win, or what is to be won in one territory, in each month of a year. */
export function TargetsDialog({ currentMonth, currency, onClose }: Props) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const client = useQueryClient();
  const owners = useOwners();
  const thisYear = Number(currentMonth.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const territories = useTerritoryOptions(true);
  // people by their id, territories by theirs: no two of them are the same
  const [owner, setOwner] = useState(owners[0]?.value ?? "");
  const isTerritory = (id: string) => territories.some(({ value }) => value === id);
  const [typed, setTyped] = useState<Record<string, number | null>>({});
  const months = monthsOf(year);
  const { data } = useQuery(targetsQuery(`${year}-01`, `${year}-12`));
  const stored = (month: string) =>
    data?.items.find((one) => (one.ownerId ?? one.territoryId) === owner && one.month === month)?.value;
  const key = (month: string) => `${owner} ${month}`;
  const changed = Object.entries(typed);
  const save = useMutation({
    mutationFn: async () => {
      for (const [name, value] of changed) {
        const [of = "", month] = name.split(" ");
        const whose = isTerritory(of) ? { territoryId: of } : { ownerId: of };
        await http.put("/api/crm/opportunities/targets", { body: { ...whose, month, value: value ?? undefined } });
      }
    },
    onSuccess: () => {
      toastDone(t("targets.saved"));
      onClose();
    },
    onError: (error) => toastFailed(error, t("shared:list.notSaved")),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["targets"] });
      void client.invalidateQueries({ queryKey: ["opportunities"] });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("targets.title")}
      size="lg"
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t("targets.explain", { currency: format.currency(currency) })}</Text>
        <Group grow>
          <NativeSelect
            label={territories.length > 0 ? t("targets.of") : t("field.owner")}
            data={
              territories.length > 0
                ? [
                    { group: t("field.owner"), items: owners },
                    { group: t("performance.territories"), items: territories },
                  ]
                : owners
            }
            value={owner}
            onChange={(event) => setOwner(event.currentTarget.value)}
          />
          <NativeSelect
            label={t("targets.year")}
            data={[thisYear - 1, thisYear, thisYear + 1].map((one) => ({
              value: String(one),
              label: format.year(one),
            }))}
            value={String(year)}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
          />
        </Group>
        <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="sm">
          {months.map((month) => (
            <NumberInput
              key={key(month)}
              size="xs"
              label={format.month(`${month}-01`)}
              min={0}
              hideControls
              thousandSeparator=","
              value={typed[key(month)] ?? (key(month) in typed ? "" : (stored(month) ?? ""))}
              onChange={(value) =>
                setTyped((before) => ({ ...before, [key(month)]: value === "" || value === 0 ? null : Number(value) }))
              }
            />
          ))}
        </SimpleGrid>
        <Group justify="flex-end">
          <Button disabled={changed.length === 0} loading={save.isPending} onClick={() => save.mutate()}>
            {t("shared:save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
