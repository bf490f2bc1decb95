import type { Me } from "@/shared/api/types";
import type { Lead } from "./leadTypes";

export const me: Me = {
  person: { id: "p1", name: "Sara", email: "sara@shop.example", totpEnabled: false },
  roles: ["ADMIN"],
  permissions: [
    "leads:read",
    "leads:write",
    "leads:delete",
    "leads:assign",
    "leads:export",
    "leads:forms",
    "customers:read",
    "customers:write",
    "imports:run",
  ],
  scope: "ALL",
  businessUnit: {
    id: "u1",
    name: "Shop",
    currency: "EUR",
    timeZone: "UTC",
    language: "en",
    languages: ["en", "fa", "ar"],
    clock: "LIVE",
    now: "2026-11-22T12:00:00Z",
  },
};

export const aLead = (known: Partial<Lead>): Lead => ({
  id: "l1",
  version: 2,
  name: "Ada Berg",
  firstName: "Ada",
  lastName: "Berg",
  source: "WEBSITE",
  status: "NEW",
  moves: ["contact", "lose", "convert"],
  tags: [],
  customFields: {},
  firstResponseDueAt: "2020-01-01T10:00:00Z",
  createdAt: "2020-01-01T08:00:00Z",
  updatedAt: "2020-01-01T08:00:00Z",
  ...known,
});
