import { CloseButton, FileButton, Group, Text, UnstyledButton } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { toastFailed } from "@/shared/ui/toasts";
import type { Draft } from "./draft";

interface Props {
  draft: Draft;
  put: (change: Partial<Draft>) => void;
}

/** Files that go with what is written; each is kept as soon as it is chosen. */
export function ComposerFiles({ draft, put }: Props) {
  const { t } = useTranslation("customers");
  const upload = useMutation({
    mutationFn: (file: File) => http.post("/api/crm/files", { form: { file } }),
    onSuccess: ({ id, name }) => put({ files: [...draft.files, { id, name }] }),
    onError: (error) => toastFailed(error),
  });
  return (
    <Group gap="sm">
      <FileButton onChange={(file) => file && upload.mutate(file)}>
        {(props) => (
          <UnstyledButton {...props} disabled={upload.isPending} style={{ color: "var(--crm-secondary)" }}>
            <Group gap={4}>
              <IconPaperclip size={14} aria-hidden />
              {t(upload.isPending ? "composer.uploading" : "composer.attach")}
            </Group>
          </UnstyledButton>
        )}
      </FileButton>
      {draft.files.map((file) => (
        <Group key={file.id} gap={2}>
          <Text fz="xs">
            <bdi>{file.name}</bdi>
          </Text>
          <CloseButton
            size={24}
            aria-label={t("composer.dropFile", { name: file.name })}
            onClick={() => put({ files: draft.files.filter((one) => one.id !== file.id) })}
          />
        </Group>
      ))}
    </Group>
  );
}
