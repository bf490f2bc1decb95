import { Alert, Button, Group, Select, Skeleton, Stack, Switch, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { isProblem } from "@/shared/api/problem";
import { daysAreRight } from "@/shared/ui/DayInput";
import { useLetterKeys } from "@/shared/ui/keys";
import { PageHead } from "@/shared/ui/PageHead";
import { Panel } from "@/shared/ui/Panel";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { useUnsaved } from "@/shared/ui/useUnsaved";
import classes from "./Builder.module.css";
import { filterOf, groupOf, isComplete, newGroup } from "./draft";
import { filterFromSearch } from "./fromList";
import { GroupEditor } from "./GroupEditor";
import { LiveAnswer } from "./LiveAnswer";
import { fieldsQuery, path, segmentQuery } from "./segmentQueries";
import type { Segment, SegmentFilter } from "./segmentTypes";
import { sentenceOf } from "./sentence";
import { useDraft } from "./useDraft";
import { useWords } from "./useWords";

/** Makes a segment, or changes one. */
export default function SegmentBuilder() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery({ ...segmentQuery(id ?? ""), enabled: id !== undefined });
  const fields = useQuery(fieldsQuery);
  const failed = error ?? fields.error;
  if (failed) return <RecordFailed error={failed} onRetry={() => void (id ? refetch() : fields.refetch())} />;
  if (!fields.data || (id && !data)) return <Skeleton m="lg" h={320} aria-hidden />;
  return <Begun key={id ?? "new"} stored={data} />;
}

/** What a colleague saved is taken over while nothing is touched; else the server says on saving that there is a newer version. */
function Begun({ stored }: { stored?: Segment }) {
  const [segment, setSegment] = useState(stored);
  const [isTouched, setTouched] = useState(false);
  if (stored && segment && stored.version > segment.version && !isTouched) setSegment(stored);
  return <Form key={segment?.version} segment={segment} onTouched={setTouched} />;
}

/** What is beside the rules. */
function useDetails(segment?: Segment) {
  const [name, setName] = useState(segment?.name ?? "");
  const [description, setDescription] = useState(segment?.description ?? "");
  const [shared, setShared] = useState(segment?.shared ?? true);
  const [kind, setKind] = useState(segment?.kind ?? "DYNAMIC");
  const isChanged =
    name !== (segment?.name ?? "") ||
    description !== (segment?.description ?? "") ||
    shared !== (segment?.shared ?? true) ||
    kind !== (segment?.kind ?? "DYNAMIC");
  return { name, setName, description, setDescription, shared, setShared, kind, setKind, isChanged };
}

function useSave(segment: Segment | undefined) {
  const { t } = useTranslation("segments");
  const client = useQueryClient();
  const go = useNavigate();
  return useMutation({
    mutationFn: (body: Partial<Segment>) =>
      segment
        ? http.patch("/api/crm/segments/{id}", {
            path: { id: segment.id },
            body: { ...body, version: segment.version } as never,
          })
        : http.post(path, { body: body as never, once: true }),
    onSuccess: (saved) => {
      void client.invalidateQueries({ queryKey: ["segments"] });
      toastDone(t("builder.saved", { name: saved.name }));
      void go({ to: `/segments/${saved.id}`, ignoreBlocker: true });
    },
  });
}

function Form({ segment, onTouched }: { segment?: Segment; onTouched: (isTouched: boolean) => void }) {
  const { t } = useTranslation("segments");
  const { data: catalogue } = useQuery(fieldsQuery);
  const fields = catalogue?.items ?? [];
  const { searchStr } = useLocation();
  const rules = useDraft(() => {
    const given = segment?.definition ?? filterFromSearch(searchStr, fields);
    return given ? groupOf(given) : newGroup("ALL");
  });
  const details = useDetails(segment);
  const save = useSave(segment);
  const isTouched = rules.mayUndo || details.isChanged;
  useEffect(() => onTouched(isTouched), [onTouched, isTouched]);
  useUnsaved(isTouched && !save.isSuccess);
  const [draft] = useDebouncedValue(rules.draft, 350);
  const definition = useMemo(() => (isComplete(draft) ? filterOf(draft) : undefined), [draft]);
  const written = useMemo(() => filterOf(rules.draft), [rules.draft]);
  const words = useWords(written);
  const problems = isProblem(save.error) ? save.error.errors : (segment?.problems ?? []);
  const isFixed = segment?.kind === "FIXED";
  const mayBeSaved = details.name.trim() !== "" && (isFixed || isComplete(rules.draft));
  useLetterKeys([
    ["mod+Z", rules.undo],
    ["mod+shift+Z", rules.redo],
  ]);

  const send = () => {
    if (!daysAreRight()) return;
    const { name, description, shared, kind } = details;
    const said = { name: name.trim(), description: description.trim() || (segment ? null : undefined), shared };
    save.mutate({ ...said, ...(segment ? {} : { kind }), ...(isFixed ? {} : { definition: written }) } as never);
  };

  return (
    <>
      <PageHead
        title={segment ? t("builder.edit", { name: `\u2068${segment.name}\u2069` }) : t("builder.new")}
        primary={
          <Group gap="sm">
            <Button component={Link} to={segment ? `/segments/${segment.id}` : "/segments"} variant="default">
              {t("shared:cancel")}
            </Button>
            <Button onClick={send} loading={save.isPending} disabled={!mayBeSaved}>
              {t("shared:save")}
            </Button>
          </Group>
        }
      />
      <div className={classes.page}>
        <Stack gap="md">
          {save.error && (
            <Alert color="red" role="alert">
              {problemText(save.error)}
            </Alert>
          )}
          <Panel>
            <Details details={details} isNew={!segment} />
          </Panel>
          {!isFixed && (
            <>
              <Group justify="space-between">
                <h2 style={{ margin: 0, fontSize: 15 }}>{t("builder.rules")}</h2>
                <History rules={rules} />
              </Group>
              <GroupEditor group={rules.draft} change={rules.change} fields={fields} errors={problems} />
            </>
          )}
        </Stack>
        <aside className={classes.side} aria-label={t("live.label")}>
          <LiveAnswer
            definition={definition}
            segment={segment?.id}
            sentence={rules.draft.rules.length ? sentenceOf(words, written as SegmentFilter) : t("builder.noRules")}
          />
        </aside>
      </div>
    </>
  );
}

function History({ rules }: { rules: ReturnType<typeof useDraft> }) {
  const { t } = useTranslation("segments");
  return (
    <Button.Group>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!rules.mayUndo}
        onClick={rules.undo}
        leftSection={<IconArrowBackUp size={14} className="flip" />}
      >
        {t("shared:undo")}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!rules.mayRedo}
        onClick={rules.redo}
        aria-label={t("builder.redo")}
      >
        <IconArrowForwardUp size={14} className="flip" />
      </Button>
    </Button.Group>
  );
}

function Details({ details, isNew }: { details: ReturnType<typeof useDetails>; isNew: boolean }) {
  const { t } = useTranslation("segments");
  return (
    <Stack gap="sm">
      <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
        <TextInput
          label={t("builder.name")}
          required
          maxLength={100}
          value={details.name}
          onChange={(event) => details.setName(event.currentTarget.value)}
        />
        <Select
          label={t("builder.kind")}
          description={t(`kindHint.${details.kind}`)}
          inputWrapperOrder={["label", "input", "description"]}
          disabled={!isNew}
          allowDeselect={false}
          data={["DYNAMIC", "FIXED"].map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={details.kind}
          onChange={(kind) => kind && details.setKind(kind as Segment["kind"])}
        />
      </Group>
      <Textarea
        label={t("builder.description")}
        autosize
        minRows={1}
        maxLength={2000}
        value={details.description}
        onChange={(event) => details.setDescription(event.currentTarget.value)}
      />
      <Switch
        size="xs"
        label={t("builder.shared")}
        checked={details.shared}
        onChange={(event) => details.setShared(event.currentTarget.checked)}
      />
    </Stack>
  );
}
