import { List, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/shared/ui/FileDrop";
import { problemText } from "@/shared/ui/toasts";
import { previewFile } from "./importQueries";
import type { Preview } from "./importTypes";

const LARGEST = 4 * 1024 ** 3;

/** First step: a file, looked into by the server and kept there. */
export function FileStep({ onRead }: { onRead: (preview: Preview) => void }) {
  const { t } = useTranslation("imports");
  const read = useMutation({ mutationFn: previewFile, onSuccess: onRead });
  return (
    <Stack>
      <FileDrop
        accept=".csv,.txt,.tsv,.gz,.xlsx"
        maxBytes={LARGEST}
        hint={t("file.hint")}
        busy={read.isPending}
        onFile={(file) => read.mutate(file)}
      />
      {read.isPending && <Text role="status">{t("file.reading")}</Text>}
      {read.error && (
        <Text role="alert" c="var(--crm-bad)">
          {problemText(read.error)}
        </Text>
      )}
      <List c="dimmed" size="sm">
        <List.Item>{t("file.again")}</List.Item>
        <List.Item>{t("file.undo")}</List.Item>
        <List.Item>{t("file.leave")}</List.Item>
      </List>
    </Stack>
  );
}
