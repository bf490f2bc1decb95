import { type ReactNode, useSyncExternalStore } from "react";

export interface ConfirmRequest {
  kind: "confirm";
  title: string;
  body?: ReactNode;
  /** The verb of the deed, on the button. */
  action: string;
  danger?: boolean;
}

export interface ConflictField {
  label: string;
  mine: ReactNode;
  theirs: ReactNode;
}

export interface ConflictRequest {
  kind: "conflict";
  fields: ConflictField[];
}

type Answer = "yes" | "no" | "mine" | "theirs";
export type OpenQuestion = (ConfirmRequest | ConflictRequest) & { answer: (answer: Answer) => void };

let current: OpenQuestion | undefined;
const listeners = new Set<() => void>();

function show(next: OpenQuestion | undefined) {
  current = next;
  for (const listener of listeners) listener();
}

function ask(request: ConfirmRequest | ConflictRequest): Promise<Answer> {
  current?.answer("no");
  return new Promise((resolve) => {
    show({
      ...request,
      answer: (answer) => {
        show(undefined);
        resolve(answer);
      },
    });
  });
}

/** Asks before a deed that cannot be undone; deeds with an undo are done at once, with a toast. */
export const confirm = async (request: Omit<ConfirmRequest, "kind">) =>
  (await ask({ kind: "confirm", ...request })) === "yes";

/** Somebody else changed the record meanwhile: whose value stays? `undefined` leaves theirs and tells nobody. */
export async function askConflict(fields: ConflictField[]): Promise<"mine" | "theirs" | undefined> {
  const answer = await ask({ kind: "conflict", fields });
  return answer === "mine" || answer === "theirs" ? answer : undefined;
}

/** The question that waits for an answer; drawn by DialogHost. */
export const useOpenQuestion = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
