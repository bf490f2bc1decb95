import { Button, Skeleton, Stack, Tabs, Text } from "@mantine/core";
import { IconChevronLeft, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { pipelinesQuery, pipelineWords } from "./deal";
import { PipelineForm } from "./PipelineForm";
import classes from "./PipelineSettings.module.css";

const fresh = "new";

/** The ways deals go: their stages, in which order, how likely each makes a sale, and what it asks for. */
export default function PipelineSettings() {
  const { t } = useTranslation("opportunities");
  const { data, error, refetch } = useQuery(pipelinesQuery);
  const [chosen, setChosen] = useState<string>();
  const pipelines = data?.items ?? [];
  const open = chosen ?? pipelines[0]?.id ?? "";
  return (
    <div className={classes.page}>
      <div className={classes.back}>
        <Link to="/settings">
          <IconChevronLeft size={14} className="flip" aria-hidden />
          {t("pipelines.settings")}
        </Link>
      </div>
      <PageHead
        title={t("pipelines.title")}
        primary={
          data && (
            <Button leftSection={<IconPlus size={14} />} onClick={() => setChosen(fresh)}>
              {t("pipelines.new")}
            </Button>
          )
        }
      />
      <Text c="dimmed" px="lg">
        {t("pipelines.explain")}
      </Text>
      {error && !data && <LoadFailed title={t("pipelines.failed")} error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Stack p="lg" aria-hidden>
          <Skeleton h={36} />
          <Skeleton h={280} />
        </Stack>
      )}
      {data && (
        <Tabs value={open} onChange={(next) => setChosen(next ?? undefined)} keepMounted={false} mt="sm">
          <Tabs.List px="lg">
            {pipelines.map(({ id, name }) => (
              <Tabs.Tab key={id} value={id}>
                <bdi>{pipelineWords(t as (key: string) => string, name)}</bdi>
              </Tabs.Tab>
            ))}
            {open === fresh && <Tabs.Tab value={fresh}>{t("pipelines.new")}</Tabs.Tab>}
          </Tabs.List>
          {pipelines.map((pipeline) => (
            <Tabs.Panel key={pipeline.id} value={pipeline.id}>
              <PipelineForm key={pipeline.version} pipeline={pipeline} onGone={() => setChosen(undefined)} />
            </Tabs.Panel>
          ))}
          <Tabs.Panel value={fresh}>
            <PipelineForm onMade={setChosen} />
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  );
}
