import { Autocomplete, Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { DayInput, daysAreRight } from "@/shared/ui/DayInput";
import { endOfDay } from "@/shared/ui/days";
import { problemText, toastDone } from "@/shared/ui/toasts";

const kinds = ["NOTE", "PHONE", "EMAIL", "MEETING"] as const;
type Kind = (typeof kinds)[number];
const outcomes = ["interested", "offer", "callBack", "noAnswer", "noInterest"] as const;
const empty = { content: "", outcome: "", nextAction: "", due: null as string | null };

/** Notes down what happened with a lead and what is to follow. Ctrl+Enter saves; nothing typed is lost on a refusal. */
export function LeadComposer({ leadId }: { leadId: string }) {
  const { t } = useTranslation("leads");
  const format = useFormat();
  const client = useQueryClient();
  const [kind, setKind] = useState<Kind>("PHONE");
  const [direction, setDirection] = useState<"OUT" | "IN">("OUT");
  const [draft, setDraft] = useState(empty);
  const put = (change: Partial<typeof empty>) => setDraft((before) => ({ ...before, ...change }));
  const next = draft.nextAction.trim();
  const spoken = kind === "PHONE" || kind === "EMAIL";
  const save = useMutation({
    mutationFn: () =>
      http.post("/api/crm/leads/{leadId}/interactions", {
        path: { leadId },
        body: {
          type: kind,
          direction: spoken ? direction : undefined,
          content: draft.content.trim(),
          outcome: kind === "NOTE" ? undefined : draft.outcome.trim() || undefined,
          nextAction: next || undefined,
          dueAt: next && draft.due ? endOfDay(draft.due, format.settings.timeZone) : undefined,
        },
        once: true,
      }),
    onSuccess: () => {
      setDraft(empty);
      toastDone(t("composer.saved"));
      void client.invalidateQueries({ queryKey: ["leads"] });
    },
  });
  const isWritten = draft.content.trim() !== "";
  const section = useRef<HTMLElement>(null);
  const submit = () => isWritten && !save.isPending && daysAreRight(section.current) && save.mutate();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  };
  return (
    <section ref={section} aria-label={t("composer.title")} onKeyDown={onKeyDown}>
      <Stack gap="sm">
        <Group gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t("composer.kind")}
            data={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
            value={kind}
            onChange={(value) => setKind(value as Kind)}
          />
          {spoken && (
            <SegmentedControl
              size="xs"
              aria-label={t("composer.direction")}
              data={(["OUT", "IN"] as const).map((way) => ({ value: way, label: t(`contactBy.${way}.${kind}`) }))}
              value={direction}
              onChange={(value) => setDirection(value as "OUT" | "IN")}
            />
          )}
        </Group>
        <Textarea
          aria-label={t(`composer.text.${kind}`)}
          placeholder={t(`composer.text.${kind}`)}
          autosize
          minRows={2}
          maxRows={16}
          maxLength={50_000}
          value={draft.content}
          onChange={(event) => put({ content: event.currentTarget.value })}
        />
        <Group gap="sm" align="flex-end">
          {kind !== "NOTE" && (
            <Autocomplete
              size="xs"
              label={t("composer.outcome")}
              flex={1}
              miw={140}
              maxLength={300}
              data={outcomes.map((one) => t(`outcome.${one}`))}
              value={draft.outcome}
              onChange={(outcome) => put({ outcome })}
            />
          )}
          <TextInput
            size="xs"
            label={t("field.nextAction")}
            flex={1}
            miw={140}
            maxLength={300}
            value={draft.nextAction}
            onChange={(event) => put({ nextAction: event.currentTarget.value })}
          />
          <DayInput label={t("composer.due")} value={draft.due} onChange={(due) => put({ due })} disabled={!next} />
        </Group>
        {save.error && (
          <Text c="var(--crm-bad)" role="alert">
            {problemText(save.error)} {t("composer.kept")}
          </Text>
        )}
        <Group justify="flex-end">
          <Button onClick={submit} loading={save.isPending} disabled={!isWritten} title="Ctrl+Enter">
            {t("composer.save")}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
