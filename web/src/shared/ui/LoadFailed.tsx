import { Button, Group } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/shared/api/problem";
import { EmptyState } from "./EmptyState";
import { problemText, RequestId } from "./toasts";

interface Props {
  title: string;
  error: unknown;
  onRetry: () => void;
}

/** A part of a page that could not be loaded: what happened, and the way on. */
export function LoadFailed({ title, error, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <EmptyState icon={IconAlertTriangle} title={title} text={problemText(error)}>
        <Group>
          <Button onClick={onRetry}>{t("tryAgain")}</Button>
          {isProblem(error) && error.requestId && <RequestId id={error.requestId} />}
        </Group>
      </EmptyState>
    </div>
  );
}
