import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { DayInput } from "@/shared/ui/DayInput";

const LIVE = "LIVE";

interface Props {
  clock: string;
  error?: string;
  onChange: (clock: string) => void;
}

/** LIVE, or a day that the whole unit takes as today. */
export function ClockField({ clock, error, onChange }: Props) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const isLive = clock === LIVE;
  const today = format.today();
  return (
    <Stack gap="sm">
      <Text c="dimmed" maw="68ch">
        {t("unit.clockText")}
      </Text>
      <SegmentedControl
        aria-label={t("unit.clock")}
        value={isLive ? LIVE : "FIXED"}
        onChange={(value) => onChange(value === LIVE ? LIVE : today)}
        data={[
          { value: LIVE, label: t("unit.live") },
          { value: "FIXED", label: t("unit.fixed") },
        ]}
        w="fit-content"
        size="xs"
      />
      {!isLive && (
        <div data-typed style={{ maxInlineSize: 240 }}>
          <DayInput
            label={t("unit.fixedDay")}
            required
            error={error}
            value={clock.slice(0, 10)}
            onChange={(day) => onChange(day ?? "")}
          />
        </div>
      )}
    </Stack>
  );
}
