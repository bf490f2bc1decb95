import { Button, FileButton, Group, Skeleton, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { PartFailed } from "@/shared/ui/PartFailed";
import { FileRow } from "./FileRow";
import classes from "./Files.module.css";
import { type AttachedFile, filesQuery, type Holder } from "./recordFiles";
import { useFileDeeds } from "./useFileDeeds";

interface Props {
  holder: Holder;
  id: string;
  /** Whether whoever looks may change the record. */
  isWritable: boolean;
}

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** The files of a record: attached by a button or by dropping them anywhere on the part. */
export function RecordFiles({ holder, id, isWritable }: Props) {
  const { t } = useTranslation("files");
  const [isOver, setOver] = useState(false);
  const { sending, send, remove, call } = useFileDeeds(holder, id);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    filesQuery(holder, id),
  );
  const files = data?.pages.flatMap((page) => page.items);
  const part = useRef<HTMLDivElement>(null);
  /** Whoever takes files off by keyboard goes on with the next one, or with the button that brings others. */
  const takeAway = (file: AttachedFile) => {
    const rows = () => [...(part.current?.querySelectorAll<HTMLElement>("[data-actions]") ?? [])];
    const at = rows().findIndex((row) => row.dataset.actions === file.id);
    void remove(file);
    requestAnimationFrame(() => {
      const left = rows().filter((row) => row.dataset.actions !== file.id);
      const next = left[Math.min(at, left.length - 1)] ?? part.current?.querySelector<HTMLElement>("[data-attach]");
      next?.focus();
    });
  };
  const take = (chosen: File[]) => chosen.length > 0 && !sending && void send(chosen);
  const dropping = isWritable && {
    onDragOver: (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take([...event.dataTransfer.files]);
    },
  };
  /** Files of deals and of what was said are changed where they hang. */
  const fromOf = (file: AttachedFile) => {
    if (file.recordId === id) return undefined;
    if (file.recordKind !== "opportunity") return { label: t("fromInteraction", { label: file.recordLabel ?? "" }) };
    return { label: t("fromDeal", { label: file.recordLabel ?? "" }), to: `/opportunities/${file.recordId}` };
  };
  return (
    <div className={classes.part} data-over={isOver} ref={part} {...dropping}>
      {error && !data && <PartFailed error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton h={64} aria-hidden />}
      {files && files.length > 0 && (
        <ul className={classes.list} aria-label={t("title")}>
          {files.map((file) => {
            const from = fromOf(file);
            const own = isWritable && !from;
            return (
              <FileRow
                key={file.id}
                file={file}
                from={from}
                onRemove={own ? () => takeAway(file) : undefined}
                onRename={own ? (name) => call(file, name) : undefined}
              />
            );
          })}
        </ul>
      )}
      {files?.length === 0 && !isWritable && <Text c="dimmed">{t("none")}</Text>}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("more")}
        </Button>
      )}
      {isWritable && (
        <Group gap="sm" className={classes.bring}>
          <FileButton multiple onChange={take} disabled={Boolean(sending)}>
            {(props) => (
              <Button
                {...props}
                data-attach
                variant="default"
                leftSection={<IconPaperclip size={14} />}
                loading={Boolean(sending)}
              >
                {t("attach")}
              </Button>
            )}
          </FileButton>
          <Text c="dimmed" fz="xs" role="status">
            {sending ? t("sending", { ...sending }) : <span className={classes.hint}>{t("drop")}</span>}
          </Text>
        </Group>
      )}
    </div>
  );
}
