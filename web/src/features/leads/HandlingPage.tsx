import {
  ActionIcon,
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Radio,
  Skeleton,
  Stack,
  Switch,
  Table,
  TagsInput,
  Text,
  Title,
  VisuallyHidden,
} from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { usePeople } from "@/shared/data/lookups";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { HandOverDialog } from "./HandOverDialog";
import { optionsOf } from "./leadFilters";
import { sources } from "./leadTypes";
import classes from "./report.module.css";

type Handling = Schemas["LeadHandling"];
type Rule = Schemas["LeadRule"];
type LeadSource = Rule["sources"][number];

const ways = ["BY_HAND", "IN_TURN", "BY_LOAD"] as const;
const noRule: Rule = { sources: [], countries: [], cities: [], industries: [], people: [] };

interface RuleProps {
  rule: Rule;
  people: { value: string; label: string }[];
  onChange: (rule: Rule) => void;
  onRemove: () => void;
}

function RuleLine({ rule, people, onChange, onRemove }: RuleProps) {
  const { t } = useTranslation("leads");
  const put = (change: Partial<Rule>) => onChange({ ...rule, ...change });
  const words = (name: "countries" | "cities" | "industries") => (
    <TagsInput
      size="xs"
      label={t(`handling.${name}`)}
      value={rule[name]}
      onChange={(value) => put({ [name]: value })}
      flex={1}
      miw={150}
    />
  );
  return (
    <Group gap="sm" align="flex-end" py="sm" style={{ borderBlockEnd: "1px solid var(--crm-hairline)" }}>
      <MultiSelect
        size="xs"
        label={t("field.source")}
        data={optionsOf(sources, "source", t as (key: string) => string)}
        value={rule.sources}
        onChange={(value) => put({ sources: value as LeadSource[] })}
        flex={1}
        miw={150}
      />
      {words("countries")}
      {words("cities")}
      {words("industries")}
      <MultiSelect
        size="xs"
        label={t("handling.goTo")}
        data={people}
        value={rule.people}
        onChange={(value) => put({ people: value })}
        searchable
        flex={1}
        miw={170}
      />
      <ActionIcon size={30} aria-label={t("handling.removeRule")} onClick={onRemove}>
        <IconTrash size={14} />
      </ActionIcon>
    </Group>
  );
}

function Form({ stored }: { stored: Handling }) {
  const { t } = useTranslation("leads");
  const client = useQueryClient();
  const [draft, setDraft] = useState(stored);
  const put = (change: Partial<Handling>) => setDraft((before) => ({ ...before, ...change }));
  const people = usePeople().map(({ id, name }) => ({ value: id, label: name }));
  const save = useMutation({
    mutationFn: () =>
      http.put("/api/crm/leads/handling", {
        body: {
          firstResponseMinutes: draft.firstResponseMinutes ?? null,
          distribution: draft.distribution,
          people: draft.people,
          away: draft.away,
          rules: draft.rules,
          version: stored.version,
        } as Schemas["LeadHandlingInput"],
      }),
    onSuccess: (saved) => {
      client.setQueryData(["leads", "handling"], saved);
      toastDone(t("handling.saved"));
    },
  });
  const setRule = (index: number, rule?: Rule) =>
    put({ rules: draft.rules.flatMap((one, at) => (at === index ? (rule ? [rule] : []) : [one])) });
  const byHand = draft.distribution === "BY_HAND";
  return (
    <Stack gap="lg">
      <NumberInput
        label={t("handling.minutes")}
        description={t("handling.minutesHint")}
        value={draft.firstResponseMinutes ?? ""}
        onChange={(value) => put({ firstResponseMinutes: value === "" ? undefined : Number(value) })}
        min={1}
        max={43_200}
        allowDecimal={false}
        maw={320}
      />
      <Radio.Group
        label={t("handling.way")}
        value={draft.distribution}
        onChange={(value) => put({ distribution: value as Handling["distribution"] })}
      >
        <Stack gap="xs" mt="xs">
          {ways.map((way) => (
            <Radio key={way} value={way} label={t(`handling.${way}`)} description={t(`handling.hint.${way}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {!byHand && (
        <>
          <MultiSelect
            label={t("handling.people")}
            description={t("handling.peopleHint")}
            data={people}
            value={draft.people}
            onChange={(value) => put({ people: value })}
            searchable
            maw={560}
          />
          <MultiSelect
            label={t("handling.away")}
            description={t("handling.awayHint")}
            data={people}
            value={draft.away}
            onChange={(value) => put({ away: value })}
            searchable
            maw={560}
          />
          <Switch
            label={t("handling.byTerritory")}
            description={t("handling.byTerritoryHint")}
            checked={draft.byTerritory}
            onChange={(event) => put({ byTerritory: event.currentTarget.checked })}
          />
          <div>
            <Title order={2}>{t("handling.rules")}</Title>
            <Text c="dimmed">{t("handling.rulesHint")}</Text>
            {draft.rules.map((rule, index) => (
              <RuleLine
                // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place in the order
                key={index}
                rule={rule}
                people={people}
                onChange={(changed) => setRule(index, changed)}
                onRemove={() => setRule(index)}
              />
            ))}
            <Button
              variant="default"
              mt="sm"
              leftSection={<IconPlus size={14} />}
              onClick={() => put({ rules: [...draft.rules, noRule] })}
            >
              {t("handling.addRule")}
            </Button>
          </div>
        </>
      )}
      {save.error && (
        <Text c="var(--crm-bad)" role="alert">
          {problemText(save.error)}
        </Text>
      )}
      <Group>
        <Button onClick={() => save.mutate()} loading={save.isPending}>
          {t("shared:save")}
        </Button>
      </Group>
    </Stack>
  );
}

function Loads() {
  const { t } = useTranslation("leads");
  const format = useFormat();
  const [leaving, setLeaving] = useState<{ id: string; name: string; open: number }>();
  const { data } = useQuery({
    queryKey: ["leads", "load"],
    queryFn: ({ signal }) => http.get("/api/crm/leads/load", { signal }),
  });
  return (
    <section className={classes.part}>
      <Title order={2}>{t("load.title")}</Title>
      <Table className="tabular" verticalSpacing={6} maw={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("field.ownerId")}</Table.Th>
            <Table.Th ta="end">{t("load.open")}</Table.Th>
            <Table.Th ta="end">{t("field.unanswered")}</Table.Th>
            <Table.Th ta="end">{t("field.overdue")}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t("load.handOver")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data?.items.map((one) => (
            <Table.Tr key={one.id ?? "none"}>
              <Table.Td>
                <AddressLink href={`/leads?open=true&owner=${one.id ?? "none"}`}>
                  <bdi>{one.name ?? t("nobody")}</bdi>
                </AddressLink>
              </Table.Td>
              <Table.Td ta="end">{format.number(one.open)}</Table.Td>
              <Table.Td ta="end">{format.number(one.unanswered)}</Table.Td>
              <Table.Td ta="end">{format.number(one.overdue)}</Table.Td>
              <Table.Td ta="end">
                {one.id && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    onClick={() => setLeaving({ id: one.id ?? "", name: one.name ?? "", open: one.open })}
                  >
                    {t("load.handOver")}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {leaving && <HandOverDialog from={leaving} onClose={() => setLeaving(undefined)} />}
    </section>
  );
}

/** How soon leads are answered, who gets them, who has how many. */
export default function HandlingPage() {
  const { t } = useTranslation("leads");
  const { data, error, refetch } = useQuery({
    queryKey: ["leads", "handling"],
    queryFn: ({ signal }) => http.get("/api/crm/leads/handling", { signal }),
  });
  return (
    <div className={classes.page}>
      <PageHead title={t("handling.title")} view={<AddressLink href="/leads">{t("title")}</AddressLink>} />
      <div className={classes.body}>
        {error && !data && <LoadFailed title={t("handling.title")} error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton h={240} aria-hidden />}
        {data && <Form key={data.version} stored={data} />}
        <Loads />
      </div>
    </div>
  );
}
