import { useLocalStorage } from "@mantine/hooks";
import type { StoredFile } from "@/shared/api/types";
import { useMe } from "@/shared/auth/me";

export const draftKinds = ["NOTE", "PHONE", "EMAIL", "MEETING", "TASK"] as const;
export type DraftKind = (typeof draftKinds)[number];

/** What is being written about a customer; one text for every tab, so that changing the tab loses nothing. */
export interface Draft {
  kind: DraftKind;
  subject: string;
  content: string;
  direction: "IN" | "OUT";
  answered: boolean;
  minutes: string | number;
  outcome: string;
  nextAction: string;
  due: string | null;
  files: Pick<StoredFile, "id" | "name">[];
}

export const emptyDraft: Draft = {
  kind: "NOTE",
  subject: "",
  content: "",
  direction: "OUT",
  answered: true,
  minutes: "",
  outcome: "",
  nextAction: "",
  due: null,
  files: [],
};

/** The draft survives a reload; it leaves this machine only when it is saved, and is its writer's alone. */
export function useDraft(customerId: string) {
  const { person } = useMe();
  return useLocalStorage<Draft>({
    key: `crm.draft.${person.id}.customer.${customerId}`,
    defaultValue: emptyDraft,
    getInitialValueInEffect: false,
  });
}

const filled = (text: string) => text.trim() || undefined;

/** The request that a draft makes: fields that its tab does not show are not sent. */
export function interactionOf(kind: Exclude<DraftKind, "TASK">, draft: Draft, dueAt: string | undefined) {
  const spoken = kind === "PHONE" || kind === "MEETING";
  return {
    type: kind,
    subject: kind === "EMAIL" || kind === "MEETING" ? filled(draft.subject) : undefined,
    content: filled(draft.content),
    direction: kind === "PHONE" || kind === "EMAIL" ? draft.direction : undefined,
    answered: kind === "PHONE" ? draft.answered : undefined,
    durationMinutes: spoken && draft.minutes !== "" ? Number(draft.minutes) : undefined,
    outcome: kind === "NOTE" ? undefined : filled(draft.outcome),
    nextAction: filled(draft.nextAction),
    dueAt: filled(draft.nextAction) ? dueAt : undefined,
    fileIds: draft.files.length ? draft.files.map((file) => file.id) : undefined,
  };
}

export const isWritten = (draft: Draft) =>
  draft.kind === "TASK" ? draft.subject.trim() !== "" : draft.content.trim() !== "" || draft.subject.trim() !== "";
