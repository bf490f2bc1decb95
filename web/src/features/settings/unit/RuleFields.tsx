import { NumberInput, SegmentedControl, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import classes from "../Settings.module.css";
import { type Thresholds, thresholdNames, type UnitSettings, type Weights, weightNames } from "../settingsTypes";
import { sumOf } from "./percents";

const numberOf = (value: string | number) => Number(value) || 0;

interface WeightProps {
  percents: Weights;
  error?: string;
  onChange: (percents: Weights) => void;
}

/** The five parts of the health score; together they are the whole. */
export function WeightFields({ percents, error, onChange }: WeightProps) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  return (
    <Stack gap="sm">
      <div className={classes.fields}>
        {weightNames.map((name) => (
          <NumberInput
            key={name}
            label={t(`unit.weight.${name}`)}
            value={percents[name]}
            min={0}
            max={100}
            step={5}
            decimalScale={2}
            suffix=" %"
            error={error !== undefined}
            onChange={(value) => onChange({ ...percents, [name]: numberOf(value) })}
          />
        ))}
      </div>
      <Text c={error ? "var(--crm-bad)" : "dimmed"} role={error ? "alert" : undefined}>
        {error ?? t("unit.weightSum", { sum: format.percent(sumOf(percents) / 100, 2) })}
      </Text>
    </Stack>
  );
}

interface TierProps {
  rule: UnitSettings["tierRule"];
  thresholds: Thresholds;
  error?: string;
  onRule: (rule: UnitSettings["tierRule"]) => void;
  onThresholds: (thresholds: Thresholds) => void;
}

/** Tiers by each customer's place among all, or by amounts. */
export function TierFields({ rule, thresholds, error, onRule, onThresholds }: TierProps) {
  const { t } = useTranslation("settings");
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t("unit.tierRule")}
        value={rule}
        onChange={(value) => onRule(value as UnitSettings["tierRule"])}
        data={["SHARE", "THRESHOLDS"].map((value) => ({ value, label: t(`unit.tierRules.${value}`) }))}
        w="fit-content"
        size="xs"
      />
      <Text c="dimmed" maw="68ch">
        {t(`unit.tierText.${rule}`)}
      </Text>
      {rule === "THRESHOLDS" && (
        <div className={classes.fields}>
          {thresholdNames.map((name) => (
            <NumberInput
              key={name}
              label={t(`unit.threshold.${name}`)}
              value={thresholds[name]}
              min={0}
              thousandSeparator
              error={error !== undefined}
              onChange={(value) => onThresholds({ ...thresholds, [name]: numberOf(value) })}
            />
          ))}
        </div>
      )}
      {error && (
        <Text c="var(--crm-bad)" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  );
}
