import { Button, Group, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { daysAreRight } from "@/shared/ui/DayInput";
import { endOfDay } from "@/shared/ui/days";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { FieldsAfter, FieldsBefore } from "./ComposerFields";
import { ComposerFiles } from "./ComposerFiles";
import { type Draft, type DraftKind, draftKinds, emptyDraft, interactionOf, isWritten, useDraft } from "./draft";

function send(customerId: string, draft: Draft, timeZone: string): Promise<unknown> {
  const { kind } = draft;
  const dueAt = draft.due ? endOfDay(draft.due, timeZone) : undefined;
  return kind === "TASK"
    ? http.post("/api/crm/tasks", { body: { customerId, title: draft.subject.trim(), dueAt }, once: true })
    : http.post("/api/crm/customers/{customerId}/interactions", {
        path: { customerId },
        body: interactionOf(kind, draft, dueAt),
        once: true,
      });
}

/** Notes down what happened with a customer, or what is to be done. Ctrl+Enter saves. */
export function Composer({ customerId }: { customerId: string }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const client = useQueryClient();
  const [draft, setDraft] = useDraft(customerId);
  const section = useRef<HTMLElement>(null);
  const put = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: () => send(customerId, draft, format.settings.timeZone),
    onSuccess: () => {
      setDraft({ ...emptyDraft, kind: draft.kind });
      toastDone(t("composer.saved"));
      void client.invalidateQueries({ queryKey: ["customers"] });
    },
  });
  const submit = () => {
    if (isWritten(draft) && !save.isPending && daysAreRight(section.current)) save.mutate();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  };
  return (
    <section ref={section} aria-label={t("composer.title")} onKeyDown={onKeyDown}>
      <Stack gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={t("composer.kind")}
          data={draftKinds.map((kind) => ({ value: kind, label: t(`composer.tab.${kind}`) }))}
          value={draft.kind}
          onChange={(kind) => put({ kind: kind as DraftKind })}
          style={{ alignSelf: "flex-start" }}
        />
        <FieldsBefore draft={draft} put={put} />
        {draft.kind !== "TASK" && (
          <>
            <Textarea
              aria-label={t(`composer.text.${draft.kind}`)}
              placeholder={t(`composer.text.${draft.kind}`)}
              autosize
              minRows={2}
              maxRows={16}
              maxLength={50_000}
              value={draft.content}
              onChange={(event) => put({ content: event.currentTarget.value })}
            />
            <FieldsAfter draft={draft} put={put} />
          </>
        )}
        {save.error && (
          <Text c="var(--crm-bad)" role="alert">
            {problemText(save.error)} {t("composer.kept")}
          </Text>
        )}
        <Group justify="space-between" align="flex-start">
          {draft.kind === "TASK" ? <span /> : <ComposerFiles draft={draft} put={put} />}
          <Button onClick={submit} loading={save.isPending} disabled={!isWritten(draft)} title="Ctrl+Enter">
            {t(draft.kind === "TASK" ? "task.add" : "composer.save")}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
