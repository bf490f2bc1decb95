import { Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StageBadge } from "@/shared/ui/Badges";
import { When } from "@/shared/ui/When";
import type { StageChange } from "./customer360";

/** How the stage came to be what it is, newest first. */
export function StageHistory({ history }: { history: StageChange[] }) {
  const { t } = useTranslation("customers");
  if (history.length === 0) return null;
  return (
    <Stack gap="sm">
      <Title order={3}>{t("stage.history")}</Title>
      {history.map((change) => (
        <div key={`${change.at}${change.to}`}>
          <Group gap="sm">
            <StageBadge value={change.to} />
            <Text c="dimmed">
              <When at={change.at} />
              {change.actorName && !change.automatic ? (
                <>
                  {" · "}
                  <bdi>{change.actorName}</bdi>
                </>
              ) : (
                ` · ${t("stage.rules")}`
              )}
            </Text>
          </Group>
          {change.reason && (
            <Text mt={4}>
              <bdi>{change.reason}</bdi>
            </Text>
          )}
        </div>
      ))}
    </Stack>
  );
}
