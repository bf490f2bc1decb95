import { Alert } from "@mantine/core";
import { isProblem } from "@/shared/api/problem";
import { problemText, RequestId } from "@/shared/ui/toasts";

/** What the server refused, over the fields; reading software announces it. */
export function FormProblem({ error, text }: { error: unknown; text?: string }) {
  if (!error) return null;
  return (
    <Alert color="red" variant="light" role="alert">
      {text ?? problemText(error)}
      {isProblem(error) && error.requestId && error.status >= 500 && <RequestId id={error.requestId} />}
    </Alert>
  );
}
