import { Button, Code, CopyButton, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { fieldName, fieldWords, isProblem, problemWords } from "@/shared/api/problem";
import type { FieldProblem } from "@/shared/api/types";
import { translate } from "@/shared/i18n/i18n";

const closeButtonProps = () => ({ "aria-label": translate("close") });

/** Says that something is done; with `undo` it stays long enough to be taken back. */
export function toastDone(message: string, undo?: () => unknown) {
  const id = notifications.show({
    autoClose: undo ? 10_000 : 4_000,
    closeButtonProps: closeButtonProps(),
    message: undo ? (
      <Group justify="space-between" wrap="nowrap">
        <Text>{message}</Text>
        <Button
          variant="subtle"
          onClick={() => {
            notifications.hide(id);
            void undo();
          }}
        >
          {translate("undo")}
        </Button>
      </Group>
    ) : (
      message
    ),
  });
}

/** Away from its form a refusal has to say which field it is about. */
function sentenceOf(found: FieldProblem) {
  const name = fieldName(found.field);
  return name ? `${name}: ${fieldWords(found)}` : fieldWords(found);
}

/** The words for a failure: what happened and what to do, never a code alone. */
export function problemText(error: unknown): string {
  if (!isProblem(error)) return translate("problem.unknown");
  if (error.offline) return translate("problem.offline");
  if (error.status === 429) return translate("problem.tooMany", { count: error.retryAfterSeconds ?? 30 });
  if (error.errors.length > 0) return [...new Set(error.errors.slice(0, 3).map(sentenceOf))].join(" ");
  const words = problemWords(error.problem);
  if (words) return words;
  if (error.status === 403) return translate("problem.forbidden");
  if (error.status === 404) return translate("problem.notFound");
  if (error.status >= 500) return translate("problem.server");
  return error.detail ?? translate("problem.unknown");
}

export function RequestId({ id }: { id: string }) {
  return (
    <CopyButton value={id}>
      {({ copied, copy }) => (
        <Button variant="subtle" size="compact-xs" color="gray" onClick={copy} title={translate("copy")}>
          {copied ? translate("copied") : <Code dir="ltr">{id}</Code>}
        </Button>
      )}
    </CopyButton>
  );
}

export function toastFailed(error: unknown, what?: string) {
  // A lost session has its own screen; a second message would only be noise.
  if (isProblem(error, 401)) return;
  notifications.show({
    autoClose: 12_000,
    color: "red",
    title: what,
    closeButtonProps: closeButtonProps(),
    message: (
      <>
        {problemText(error)} {isProblem(error) && error.requestId && <RequestId id={error.requestId} />}
      </>
    ),
  });
}
