import { Alert, Button, Checkbox, Group, NumberInput, Skeleton, Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { refusalOf } from "@/shared/ui/refusal";
import { toastDone } from "@/shared/ui/toasts";
import { limitsQuery } from "../quote";

type LimitsAnswer = Schemas["ApprovalLimits"];
const names = ["wholeDiscount", "lineDiscount", "lowestMargin"] as const;

function LimitsForm({ limits }: { limits: LimitsAnswer }) {
  const { t } = useTranslation("quotes");
  const can = useCan();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Record<(typeof names)[number], number | "">>({
    wholeDiscount: limits.wholeDiscount ?? "",
    lineDiscount: limits.lineDiscount ?? "",
    lowestMargin: limits.lowestMargin ?? "",
  });
  const [ownQuotes, setOwnQuotes] = useState(limits.ownQuotes);
  // whoever must not see margins leaves that limit as it is
  const shown = names.filter((name) => name !== "lowestMargin" || can("margins:read"));
  const save = useMutation({
    mutationFn: () =>
      http.put("/api/crm/quote-limits", {
        body: {
          ...Object.fromEntries(shown.map((name) => [name, typed[name] === "" ? null : typed[name]])),
          ownQuotes,
          version: limits.version,
        },
      }),
    onSuccess: (kept) => {
      client.setQueryData(limitsQuery.queryKey, kept);
      void client.invalidateQueries({ queryKey: ["quotes"] });
      toastDone(t("settings.saved"));
    },
  });
  const { byField, other } = refusalOf(save.error, names);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="md" maw={420}>
        {shown.map((name) => (
          <NumberInput
            key={name}
            label={t(`settings.limit.${name}`)}
            description={t(`settings.limit.${name}Hint`)}
            placeholder={t("settings.noLimit")}
            suffix="%"
            hideControls
            decimalScale={4}
            max={100}
            allowNegative={name === "lowestMargin"}
            value={typed[name]}
            error={byField[name]}
            onChange={(value) => setTyped((before) => ({ ...before, [name]: value === "" ? "" : Number(value) }))}
          />
        ))}
        <Checkbox
          label={t("settings.ownQuotes")}
          checked={ownQuotes}
          onChange={(event) => setOwnQuotes(event.currentTarget.checked)}
        />
        {other && (
          <Alert color="red" role="alert">
            {other}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {t("shared:save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Beyond what a quote needs somebody's approval before it goes out. */
export function Limits() {
  const { t } = useTranslation("quotes");
  const { data, error, refetch } = useQuery(limitsQuery);
  if (error && !data) return <LoadFailed title={t("settings.failed")} error={error} onRetry={() => void refetch()} />;
  return data ? <LimitsForm key={data.version} limits={data} /> : <Skeleton h={240} maw={420} />;
}
