import { Alert, Button, MultiSelect, NumberInput, Select, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import classes from "../Settings.module.css";
import { saveUnit, scoreAgain, unitQuery } from "../settingsQueries";
import type { UnitSettings } from "../settingsTypes";
import { useRefusableForm } from "../useRefusableForm";
import { ClockField } from "./ClockField";
import { languageCodes, useCountryOptions, useCurrencyOptions, zoneOptions } from "./choices";
import { asPercents, asShares, sumOf } from "./percents";
import { TierFields, WeightFields } from "./RuleFields";

function useUnitForm(saved: UnitSettings) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const refusable = useRefusableForm({
    initial: { ...saved, weights: asPercents(saved.weights) } as UnitSettings & Record<string, unknown>,
    required: ["unitName", "clock"],
    checks: {
      weights: ({ weights }) => (sumOf(weights) === 100 ? null : t("code.bad_weights")),
      languages: ({ language, languages }) => (languages.includes(language) ? null : t("unit.languagesRule")),
      tierThresholds: ({ tierThresholds: { platinum, gold, silver } }) =>
        platinum > gold && gold > silver ? null : t("code.bad_thresholds"),
    },
    save: (unit) => saveUnit({ ...unit, weights: asShares(unit.weights) }),
    onSaved: (now) => {
      client.setQueryData(unitQuery.queryKey, now);
      void client.invalidateQueries({ queryKey: ["me"] });
      refusable.form.setInitialValues({ ...now, weights: asPercents(now.weights) } as never);
      refusable.form.reset();
      toastDone(t("saved"));
    },
  });
  return refusable;
}

function ScoreAgain() {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const score = useMutation({
    mutationFn: scoreAgain,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["jobs"] });
      toastDone(t("unit.scoring"));
    },
    onError: (error) => toastFailed(error),
  });
  return (
    <Button variant="default" loading={score.isPending} onClick={() => score.mutate()}>
      {t("unit.scoreAgain")}
    </Button>
  );
}

export function UnitForm({ saved }: { saved: UnitSettings }) {
  const { t } = useTranslation("settings");
  const can = useCan();
  const currencies = useCurrencyOptions();
  const countries = useCountryOptions();
  const { form, onSubmit, isSaving, refusal } = useUnitForm(saved);
  const { values, errors } = form;
  const languages = languageCodes.map((value) => ({ value, label: t(`languages.${value}`) }));
  const words = (name: string) => errors[name] as string | undefined;
  const set = (name: keyof UnitSettings) => (value: unknown) => form.setFieldValue(name, value as never);
  return (
    <form onSubmit={onSubmit} noValidate>
      <section className={classes.section}>
        <Title order={2} mb="sm">
          {t("unit.general")}
        </Title>
        <div className={classes.fields}>
          <TextInput label={t("unit.name")} required maxLength={200} {...form.getInputProps("unitName")} />
          <Select
            label={t("unit.currency")}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t("nothingFound")}
            data={currencies}
            {...form.getInputProps("currency")}
          />
          <Select
            label={t("unit.timeZone")}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t("nothingFound")}
            data={zoneOptions()}
            {...form.getInputProps("timeZone")}
          />
          <Select
            label={t("unit.language")}
            allowDeselect={false}
            data={languages}
            {...form.getInputProps("language")}
          />
          <MultiSelect label={t("unit.languages")} data={languages} {...form.getInputProps("languages")} />
          <Select
            label={t("unit.phoneRegion")}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t("nothingFound")}
            data={countries}
            {...form.getInputProps("phoneRegion")}
          />
        </div>
      </section>
      <section className={classes.section}>
        <Title order={2} mb="sm">
          {t("unit.clock")}
        </Title>
        <ClockField clock={values.clock} error={words("clock")} onChange={set("clock")} />
      </section>
      <section className={classes.section}>
        <Title order={2}>{t("unit.weights")}</Title>
        <Text c="dimmed" mb="sm">
          {t("unit.weightsText")}
        </Text>
        <WeightFields percents={values.weights} error={words("weights")} onChange={set("weights")} />
      </section>
      <section className={classes.section}>
        <Title order={2} mb="sm">
          {t("unit.tiers")}
        </Title>
        <TierFields
          rule={values.tierRule}
          thresholds={values.tierThresholds}
          error={words("tierThresholds")}
          onRule={set("tierRule")}
          onThresholds={set("tierThresholds")}
        />
        <NumberInput
          mt="md"
          maw={260}
          label={t("unit.highValueFrom")}
          description={t("unit.highValueText")}
          min={0}
          thousandSeparator
          {...form.getInputProps("highValueFrom")}
          onChange={(value) => form.setFieldValue("highValueFrom", Number(value) || 0)}
        />
      </section>
      <div className={classes.save}>
        <Button type="submit" loading={isSaving} disabled={!form.isDirty()}>
          {t("save")}
        </Button>
        {form.isDirty() && (
          <Button variant="subtle" color="gray" onClick={() => form.reset()}>
            {t("unit.discard")}
          </Button>
        )}
        {can("scoring:run") && !form.isDirty() && <ScoreAgain />}
        {refusal && (
          <Alert color="red" variant="light" role="alert" p="xs">
            {refusal}
          </Alert>
        )}
      </div>
    </form>
  );
}
