import { Button, Group, NumberInput, SegmentedControl, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { DayInput } from "@/shared/ui/DayInput";
import { PageHead } from "@/shared/ui/PageHead";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { Loaded } from "./Loaded";
import classes from "./Settings.module.css";
import { saveUnit, scoreAgain, unitQuery } from "./settingsQueries";
import { type UnitSettings, weightNames } from "./settingsTypes";
import { isWhole, sumOf } from "./weights";

const LIVE = "LIVE";
const zones = () => Intl.supportedValuesOf("timeZone");

function ClockField({ clock, onChange }: { clock: string; onChange: (clock: string) => void }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const isLive = clock === LIVE;
  const today = format.now().toISOString().slice(0, 10);
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t("unit.clock")}
        value={isLive ? LIVE : "FIXED"}
        onChange={(value) => onChange(value === LIVE ? LIVE : today)}
        data={[
          { value: LIVE, label: t("unit.live") },
          { value: "FIXED", label: t("unit.fixed") },
        ]}
        w="fit-content"
      />
      {!isLive && (
        <DayInput label={t("unit.fixedDay")} value={clock.slice(0, 10)} onChange={(day) => day && onChange(day)} />
      )}
      <Text size="sm" c="dimmed">
        {t("unit.clockText")}
      </Text>
    </Stack>
  );
}

function Weights({ unit, onChange }: { unit: UnitSettings; onChange: (unit: UnitSettings) => void }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const sum = sumOf(unit.weights);
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        {t("unit.weights")}
      </Title>
      <Group>
        {weightNames.map((name) => (
          <NumberInput
            key={name}
            label={t(`unit.weight.${name}`)}
            value={unit.weights[name]}
            min={0}
            max={1}
            step={0.05}
            decimalScale={2}
            w={120}
            onChange={(value) => onChange({ ...unit, weights: { ...unit.weights, [name]: Number(value) || 0 } })}
          />
        ))}
      </Group>
      <Text
        size="sm"
        c={isWhole(unit.weights) ? "dimmed" : "var(--crm-bad)"}
        role={isWhole(unit.weights) ? undefined : "alert"}
      >
        {t("unit.weightSum", { sum: format.number(sum, 2) })}
      </Text>
    </Stack>
  );
}

function UnitForm({ saved }: { saved: UnitSettings }) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const [unit, setUnit] = useState(saved);
  const save = useMutation({
    mutationFn: () => saveUnit(unit),
    onSuccess: (now) => {
      client.setQueryData(unitQuery.queryKey, now);
      void client.invalidateQueries({ queryKey: ["me"] });
      toastDone(t("saved"));
    },
    onError: (error) => toastFailed(error),
  });
  const score = useMutation({
    mutationFn: scoreAgain,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["jobs"] });
      toastDone(t("unit.scoring"));
    },
    onError: (error) => toastFailed(error),
  });
  const set = (change: Partial<UnitSettings>) => setUnit({ ...unit, ...change });
  return (
    <Stack
      gap="lg"
      component="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Group align="flex-start">
        <TextInput
          label={t("unit.name")}
          value={unit.unitName}
          onChange={(e) => set({ unitName: e.currentTarget.value })}
          required
        />
        <TextInput
          label={t("unit.currency")}
          value={unit.currency}
          maxLength={3}
          w={110}
          dir="ltr"
          onChange={(e) => set({ currency: e.currentTarget.value.toUpperCase() })}
          required
        />
        <Select
          label={t("unit.timeZone")}
          data={zones()}
          value={unit.timeZone}
          searchable
          allowDeselect={false}
          onChange={(value) => value && set({ timeZone: value })}
        />
        <Select
          label={t("unit.language")}
          data={["fa", "en", "ar"].map((value) => ({ value, label: t(`languages.${value}`) }))}
          value={unit.language}
          allowDeselect={false}
          onChange={(value) => value && set({ language: value as UnitSettings["language"] })}
        />
      </Group>
      <Stack gap="xs">
        <Title order={2} size="h3">
          {t("unit.clock")}
        </Title>
        <ClockField clock={unit.clock} onChange={(clock) => set({ clock })} />
      </Stack>
      <Weights unit={unit} onChange={setUnit} />
      <NumberInput
        label={t("unit.highValueFrom")}
        value={unit.highValueFrom}
        min={0}
        thousandSeparator
        w={240}
        onChange={(value) => set({ highValueFrom: Number(value) || 0 })}
      />
      <Group>
        <Button type="submit" loading={save.isPending} disabled={!isWhole(unit.weights)}>
          {t("save")}
        </Button>
        <Button variant="default" loading={score.isPending} onClick={() => score.mutate()}>
          {t("unit.scoreAgain")}
        </Button>
      </Group>
    </Stack>
  );
}

export default function UnitPage() {
  const { t } = useTranslation("settings");
  const query = useQuery(unitQuery);
  return (
    <>
      <PageHead title={t("places.unit.title")} />
      <div className={classes.page}>
        <Loaded query={query}>{(unit) => <UnitForm saved={unit} />}</Loaded>
      </div>
    </>
  );
}
