import { Badge, Button, Group, Stack, Text, Title } from "@mantine/core";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { Bdi } from "@/shared/ui/Bdi";
import { problemText, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";

const sessionsQuery = queryOptions({
  queryKey: ["sessions", "list"],
  queryFn: ({ signal }) => http.get("/api/auth/sessions", { signal }),
});

export function SessionList() {
  const { t } = useTranslation("account");
  const client = useQueryClient();
  const { data, error } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string) => http.delete("/api/auth/sessions/{id}", { path: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: ["sessions"] }),
    onError: (failure) => toastFailed(failure),
  });
  return (
    <Stack>
      <Title order={2} size="h3">
        {t("sessions.title")}
      </Title>
      {error && <Text c="dimmed">{problemText(error)}</Text>}
      {data?.items.map((session) => (
        <Group key={session.id} justify="space-between" wrap="nowrap">
          <div style={{ minInlineSize: 0 }}>
            <Text truncate maw={420}>
              <Bdi>{session.userAgent ?? "—"}</Bdi>
            </Text>
            <Text size="sm" c="dimmed">
              <Bdi>{session.ip ?? ""}</Bdi> · <When at={session.lastSeenAt} real />
            </Text>
          </div>
          {session.current ? (
            <Badge variant="default" tt="none">
              {t("sessions.current")}
            </Badge>
          ) : (
            <Button variant="default" size="compact-sm" onClick={() => end.mutate(session.id)}>
              {t("sessions.end")}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
