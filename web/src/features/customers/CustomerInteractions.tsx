import { Button, Chip, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { valuesOf } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { problemText } from "@/shared/ui/toasts";
import { Composer } from "./Composer";
import classes from "./CustomerInteractions.module.css";
import { DayHeading } from "./DayHeading";
import { TimelineLine } from "./TimelineLine";
import { daysOf, kindGroups, useTimeline } from "./timeline";

function Kinds({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const { t } = useTranslation("customers");
  return (
    <Chip.Group multiple value={chosen} onChange={onChange}>
      <Group gap="xs" role="group" aria-label={t("timeline.kinds")}>
        {Object.keys(kindGroups).map((group) => (
          <Chip key={group} size="xs" variant="outline" value={group}>
            {t(`timeline.group.${group}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

/** Asks for the next page when the end comes near; the button is there for keyboards and for a failed try. */
function More({ onMore, busy, failed }: { onMore: () => void; busy: boolean; failed: boolean }) {
  const { t } = useTranslation("customers");
  const end = useRef<HTMLDivElement>(null);
  const act = useRef(onMore);
  act.current = onMore;
  useEffect(() => {
    const element = end.current;
    if (!element || failed || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && act.current(), {
      rootMargin: "400px",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [failed]);
  return (
    <div ref={end}>
      <Button variant="subtle" loading={busy} onClick={onMore}>
        {t(failed ? "shared:tryAgain" : "timeline.more")}
      </Button>
    </div>
  );
}

/** Everything that happened with a customer, newest first. */
function Timeline({ customerId, kinds }: { customerId: string; kinds: string[] }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const found = useTimeline(customerId, kinds);
  if (found.isPending) {
    return (
      <Stack gap="md" aria-hidden>
        {[70, 45, 60, 50].map((width) => (
          <Skeleton key={width} h={18} w={`${width}%`} />
        ))}
      </Stack>
    );
  }
  if (found.isError && found.items.length === 0) {
    return (
      <Stack gap="sm" role="alert" align="flex-start">
        <Text>{problemText(found.error)}</Text>
        <Button onClick={() => void found.refetch()}>{t("shared:tryAgain")}</Button>
      </Stack>
    );
  }
  if (found.items.length === 0) {
    return <Text c="dimmed">{t(kinds.length ? "timeline.noneOfKind" : "timeline.none")}</Text>;
  }
  return (
    <>
      {daysOf(found.items, format.settings.timeZone).map(({ day, lines }) => (
        <section key={day} aria-label={format.day(day)}>
          <Title order={3} className={classes.day}>
            <DayHeading day={day} />
          </Title>
          <ol className={classes.lines}>
            {lines.map((line) => (
              <TimelineLine key={line.key} line={line} />
            ))}
          </ol>
        </section>
      ))}
      {found.hasNextPage && (
        <More
          busy={found.isFetchingNextPage}
          failed={found.isFetchNextPageError}
          onMore={() => {
            if (!found.isFetching) void found.fetchNextPage();
          }}
        />
      )}
    </>
  );
}

/** Notes, calls, mails and meetings with a customer: written on top, read below. */
export function CustomerInteractions({ customerId, readOnly }: { customerId: string; readOnly?: boolean }) {
  const can = useCan();
  const [search, update] = useUrlSearch();
  const kinds = valuesOf(search, "show").filter((group) => group in kindGroups);
  return (
    <Stack gap="lg" pt="md">
      {can("interactions:write") && !readOnly && <Composer customerId={customerId} />}
      <Kinds chosen={kinds} onChange={(show) => update({ show }, { replace: true })} />
      <Timeline customerId={customerId} kinds={kinds} />
    </Stack>
  );
}
