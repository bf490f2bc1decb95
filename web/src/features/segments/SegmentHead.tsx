import { ActionIcon, Alert, Badge, Button, Group, Menu, Progress, Text, Title } from "@mantine/core";
import { IconDots, IconDownload, IconPencil, IconTrash, IconUsers } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { addressOf, http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { catalogue, fieldWords } from "@/shared/refusals/refusalWords";
import recordPage from "@/shared/ui/RecordPage.module.css";
import { RecordTrail } from "@/shared/ui/RecordTrail";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { Lately } from "./Lately";
import { fillingQuery } from "./segmentQueries";
import type { Segment, SegmentFilter } from "./segmentTypes";
import { sentenceOf } from "./sentence";
import { useWords } from "./useWords";

/** What the segment is, how many are in it, and what can be done with it. */
export function SegmentHead({ segment }: { segment: Segment }) {
  const { t } = useTranslation(["segments", "shared", catalogue]);
  const can = useCan();
  const format = useFormat();
  const definition = (segment.definition ?? undefined) as SegmentFilter | undefined;
  const words = useWords(definition);
  return (
    <header className={recordPage.head}>
      <RecordTrail resource="segments" id={segment.id} label={t("title")} list="/segments" />
      <Group justify="space-between" align="flex-start" gap="sm">
        <Group gap="sm" align="center">
          <Title order={1}>
            <bdi>{segment.name}</bdi>
          </Title>
          <Badge variant="default" tt="none" fw={500}>
            {t(`kind.${segment.kind}`)}
          </Badge>
          <span className="tabular">
            {t("members", { count: segment.members, number: format.number(segment.members) })}
          </span>
          <Lately segment={segment} />
        </Group>
        <Group gap="sm">
          {can("segments:write") && (
            <Button component={Link} to={`/segments/${segment.id}/edit`} leftSection={<IconPencil size={14} />}>
              {t("shared:edit")}
            </Button>
          )}
          <HeadMenu segment={segment} />
        </Group>
      </Group>
      {segment.description && (
        <Text c="dimmed" mt={4}>
          <bdi>{segment.description}</bdi>
        </Text>
      )}
      {definition && (
        <Text mt={4} maw={900} style={{ textWrap: "pretty" }}>
          {sentenceOf(words, definition)}
        </Text>
      )}
      {segment.filling && <Filling job={segment.filling} />}
      {(segment.problems?.length ?? 0) > 0 && (
        <Alert color="yellow" mt="sm" title={t("problems")}>
          {segment.problems?.map((one) => (
            <div key={one.field + one.message}>{fieldWords(one)}</div>
          ))}
        </Alert>
      )}
    </header>
  );
}

function Filling({ job }: { job: string }) {
  const { t } = useTranslation("segments");
  const { data } = useQuery(fillingQuery(job));
  const share = data?.total ? (100 * data.processed) / data.total : undefined;
  return (
    <Group gap="sm" mt="xs" role="status">
      <Text fz="xs" c="dimmed">
        {t("fillingLong")}
      </Text>
      <Progress w={160} size="sm" value={share ?? 100} animated={share === undefined} aria-label={t("fillingLong")} />
    </Group>
  );
}

function HeadMenu({ segment }: { segment: Segment }) {
  const { t } = useTranslation(["segments", "shared"]);
  const can = useCan();
  const go = useNavigate();
  const client = useQueryClient();
  const file = (format: "csv" | "xlsx") =>
    addressOf("/api/crm/segments/{id}/members", { path: { id: segment.id }, query: { format } });
  const restore = async () => {
    await http.post("/api/crm/segments/{id}/restore", { path: { id: segment.id } });
    void client.invalidateQueries({ queryKey: ["segments"] });
  };
  const remove = async () => {
    try {
      await http.delete("/api/crm/segments/{id}", { path: { id: segment.id } });
      void client.invalidateQueries({ queryKey: ["segments"] });
      void go({ to: "/segments" });
      toastDone(t("deleted", { name: segment.name }), restore);
    } catch (error) {
      toastFailed(error);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t("shared:moreActions")}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={`/customers?segment=${segment.id}`} leftSection={<IconUsers size={14} />}>
          {t("inList")}
        </Menu.Item>
        {can("customers:export") && (
          <>
            <Menu.Item component="a" href={file("csv")} leftSection={<IconDownload size={14} />}>
              {t("export", { format: "CSV" })}
            </Menu.Item>
            <Menu.Item component="a" href={file("xlsx")} leftSection={<IconDownload size={14} />}>
              {t("export", { format: "Excel" })}
            </Menu.Item>
          </>
        )}
        {can("segments:write") && (
          <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => void remove()}>
            {t("shared:delete")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
