import { ActionIcon, Button, Group, Indicator, Popover, ScrollArea, Text, UnstyledButton } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import type { Notification } from "@/shared/api/types";
import { When } from "@/shared/ui/When";
import classes from "./Popovers.module.css";

const key = ["notifications"];

export function NotificationsPopover() {
  const { t } = useTranslation("app");
  const [open, setOpen] = useState(false);
  const go = useNavigate();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => http.get("/api/crm/notifications", { signal }),
    refetchInterval: 60_000,
    meta: { quiet: true },
  });
  const read = useMutation({
    mutationFn: (ids?: string[]) => http.post("/api/crm/notifications/read", { body: { ids } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  const unread = data?.unread ?? 0;
  const follow = (note: Notification) => {
    setOpen(false);
    if (!note.readAt) read.mutate([note.id]);
    if (note.link) void go({ to: note.link });
  };
  const words = (note: Notification) =>
    t(`notification.kinds.${note.kind}`, { defaultValue: String(note.params?.title ?? note.kind), ...note.params });

  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width="min(340px, calc(100vw - 16px))" trapFocus>
      <Popover.Target>
        <ActionIcon aria-label={t("notification.label", { count: unread })} onClick={() => setOpen(!open)}>
          <Indicator disabled={unread === 0} size={8} offset={3} color="accent" lh={0}>
            <IconBell size={18} stroke={1.6} />
          </Indicator>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <Group justify="space-between" px="md" py="sm">
          <Text fw={600}>{t("notification.title")}</Text>
          {unread > 0 && (
            <Button variant="subtle" size="compact-xs" onClick={() => read.mutate(undefined)}>
              {t("notification.readAll")}
            </Button>
          )}
        </Group>
        <ScrollArea.Autosize mah={360} viewportProps={{ tabIndex: 0, "aria-label": t("notification.title") }}>
          {data?.items.length ? (
            data.items.map((note) => (
              <UnstyledButton
                key={note.id}
                className={classes.row}
                data-fresh={!note.readAt}
                onClick={() => follow(note)}
              >
                <Text>{words(note)}</Text>
                <Text c="dimmed" fz="xs">
                  <When at={note.createdAt} real />
                </Text>
              </UnstyledButton>
            ))
          ) : (
            <Text c="dimmed" p="md">
              {t("notification.none")}
            </Text>
          )}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
