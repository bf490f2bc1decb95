import { Badge, Button, Skeleton, Text } from "@mantine/core";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { Bdi } from "@/shared/ui/Bdi";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Panel } from "@/shared/ui/Panel";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import classes from "./Account.module.css";
import { deviceOf } from "./device";

type Session = Schemas["Session"];

const sessionsQuery = queryOptions({
  queryKey: ["sessions", "list"],
  queryFn: ({ signal }) => http.get("/api/auth/sessions", { signal }),
});

function SessionRow({ session, onEnd, isEnding }: { session: Session; onEnd: () => void; isEnding: boolean }) {
  const { t } = useTranslation("account");
  const { browser, system } = deviceOf(session.userAgent);
  const name =
    browser && system
      ? t("sessions.device", { browser, system })
      : (browser ?? system ?? session.userAgent ?? t("sessions.unknown"));
  return (
    <li>
      <div>
        <Text title={session.userAgent} fw={500}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {session.ip && (
            <>
              <Bdi>{session.ip}</Bdi> ·{" "}
            </>
          )}
          {t("sessions.seen")} <When at={session.lastSeenAt} real />
        </Text>
      </div>
      {session.current ? (
        <Badge variant="default" tt="none">
          {t("sessions.current")}
        </Badge>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          loading={isEnding}
          aria-label={t("sessions.endOne", { name })}
          onClick={onEnd}
        >
          {t("sessions.end")}
        </Button>
      )}
    </li>
  );
}

export function SessionList() {
  const { t } = useTranslation("account");
  const client = useQueryClient();
  const query = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string) => http.delete("/api/auth/sessions/{id}", { path: { id } }),
    onSuccess: () => toastDone(t("sessions.ended")),
    onSettled: () => client.invalidateQueries({ queryKey: ["sessions"] }),
    onError: (failure) => toastFailed(failure),
  });
  return (
    <Panel title={t("sessions.title")}>
      {query.isPending && <Skeleton height={56} />}
      {query.error && (
        <LoadFailed title={t("sessions.failed")} error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data && (
        <ul className={classes.sessions}>
          {query.data.items.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              isEnding={end.isPending && end.variables === session.id}
              onEnd={() => end.mutate(session.id)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
