import { Button, Group } from "@mantine/core";
import { IconAlertTriangle, IconLock } from "@tabler/icons-react";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/shared/api/problem";
import { EmptyState } from "@/shared/ui/EmptyState";
import { problemText, RequestId } from "@/shared/ui/toasts";
import { NotFound } from "./NotFound";

/** The last net under a screen: says what happened, what is safe, and what to do. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation("app");
  const router = useRouter();
  if (isProblem(error, 404)) return <NotFound />;
  const forbidden = isProblem(error, 403);
  return (
    <EmptyState
      isPage
      icon={forbidden ? IconLock : IconAlertTriangle}
      title={forbidden ? t("forbidden.title") : t("broken.title")}
      text={forbidden ? t("forbidden.text") : `${problemText(error)} ${t("broken.safe")}`}
    >
      <Group>
        {!forbidden && (
          <Button
            onClick={() => {
              reset();
              void router.invalidate();
            }}
          >
            {t("tryAgain")}
          </Button>
        )}
        <Button variant="default" component={Link} to="/">
          {t("goHome")}
        </Button>
        {isProblem(error) && error.requestId && <RequestId id={error.requestId} />}
      </Group>
    </EmptyState>
  );
}
