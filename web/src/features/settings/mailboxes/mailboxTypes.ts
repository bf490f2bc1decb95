import { queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type Mailbox = Schemas["Mailbox"];
export type MailboxTest = Schemas["MailboxTest"];
export type ReceivedMail = Schemas["ReceivedMail"];

export const securities = ["TLS", "STARTTLS", "NONE"] as const satisfies readonly Mailbox["security"][];
export const portOf = { TLS: 993, STARTTLS: 143, NONE: 143 } as const;

export const outcomes = [
  "NEW_LEAD",
  "LEAD",
  "CUSTOMER",
  "ASIDE",
  "DUPLICATE",
  "FAILED",
] as const satisfies readonly ReceivedMail["outcome"][];

const secondsBetweenLooks = 10;

/** How reading goes changes without anybody's doing, so it is asked again and again while it is on the screen. */
export const mailboxesQuery = queryOptions({
  queryKey: ["mailboxes", "list"],
  queryFn: ({ signal }) => http.get("/api/admin/mailboxes", { signal }),
  refetchInterval: secondsBetweenLooks * 1000,
});

export const receivedQuery = (id: string) =>
  queryOptions({
    queryKey: ["mails", "record", id],
    queryFn: ({ signal }) => http.get("/api/admin/received-mail/{id}", { path: { id }, signal }),
  });
