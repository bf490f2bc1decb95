import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { Bdi } from "@/shared/ui/Bdi";
import { confirm } from "@/shared/ui/dialogs";
import { When } from "@/shared/ui/When";
import { mergesQuery, useUndoMerge } from "./duplicateQueries";

/** Who was merged into a customer, each with the way back. Nothing where nobody was. */
export function MergesCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation("duplicates");
  const can = useCan();
  const undo = useUndoMerge();
  const { data } = useQuery(mergesQuery(customerId));
  const inForce = data?.items.filter((merge) => !merge.undoneAt) ?? [];
  if (inForce.length === 0) return null;
  const ask = async (id: string, name: string) => {
    const title = t("merge.undoTitle", { name });
    if (await confirm({ title, body: t("merge.undoText"), action: t("merge.undo") })) await undo(id);
  };
  return (
    <section aria-label={t("merge.card")}>
      <Title order={2} mb="xs">
        {t("merge.card")}
      </Title>
      <Stack gap="sm">
        {inForce.map((merge) => (
          <Group key={merge.id} justify="space-between" wrap="nowrap">
            <div style={{ minInlineSize: 0 }}>
              <Text truncate>
                <bdi>{merge.mergedName}</bdi>
              </Text>
              <Text c="dimmed" fz="xs">
                <When at={merge.mergedAt} /> · <bdi>{merge.mergedByName}</bdi>
                {merge.mergedExternalId && (
                  <>
                    {" · "}
                    <Bdi>{merge.mergedExternalId}</Bdi>
                  </>
                )}
              </Text>
            </div>
            {can("customers:merge") && (
              <Button variant="subtle" size="compact-sm" onClick={() => void ask(merge.id, merge.mergedName)}>
                {t("merge.undo")}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </section>
  );
}
