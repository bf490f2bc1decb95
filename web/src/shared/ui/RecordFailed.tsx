import { Button } from "@mantine/core";
import { IconPlugConnectedX, IconUserOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/shared/api/problem";
import { EmptyState } from "./EmptyState";
import { problemText, RequestId } from "./toasts";

/** A record page whose record did not come: gone or out of sight, or a failure that may pass. */
export function RecordFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const gone = isProblem(error, 404);
  return (
    <EmptyState
      icon={gone ? IconUserOff : IconPlugConnectedX}
      title={t(gone ? "record.gone" : "record.failed")}
      text={problemText(error)}
      isPage
    >
      {!gone && <Button onClick={onRetry}>{t("tryAgain")}</Button>}
      {isProblem(error) && error.requestId && <RequestId id={error.requestId} />}
    </EmptyState>
  );
}
