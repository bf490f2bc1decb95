import type { UseFormReturnType } from "@mantine/form";
import { type Mailbox, portOf } from "./mailboxTypes";

/** What the dialog holds; the password is empty where the kept one is to stay. */
export type MailboxValues = Pick<
  Mailbox,
  | "name"
  | "address"
  | "host"
  | "security"
  | "username"
  | "folder"
  | "active"
  | "strangers"
  | "tags"
  | "beginsWith"
  | "cutQuotes"
  | "markSeen"
> & { port: number | string; password: string; ownerId: string | null };

export type MailboxForm = UseFormReturnType<MailboxValues>;

export const valuesOf = (box?: Mailbox): MailboxValues => ({
  name: box?.name ?? "",
  address: box?.address ?? "",
  host: box?.host ?? "",
  port: box?.port ?? portOf.TLS,
  security: box?.security ?? "TLS",
  username: box?.username ?? "",
  password: "",
  folder: box?.folder ?? "INBOX",
  active: box?.active ?? true,
  strangers: box?.strangers ?? "MAKE_LEAD",
  ownerId: box?.ownerId ?? null,
  tags: box?.tags ?? [],
  beginsWith: box?.beginsWith ?? "NEW",
  cutQuotes: box?.cutQuotes ?? true,
  markSeen: box?.markSeen ?? false,
});
