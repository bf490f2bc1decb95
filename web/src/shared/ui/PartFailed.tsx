import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/shared/api/problem";
import { problemText, RequestId } from "./toasts";

/** One part of a page failed while the rest stands: said in its place, with the way on and the id to name. */
export function PartFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Text>{problemText(error)}</Text>
      <Group gap="sm" mt="sm">
        <Button variant="default" onClick={onRetry}>
          {t("tryAgain")}
        </Button>
        {isProblem(error) && error.requestId && <RequestId id={error.requestId} />}
      </Group>
    </div>
  );
}
