import { beforeAll, describe, it } from "vitest";
import { listed } from "./calls";
import { journey, looks } from "./journey";

// Those that no other journey passes through. With few records on each, because axe looks at every single element.
const screens = [
  "/",
  "/customers?tier=PLATINUM&new=1",
  "/customers/board?tier=PLATINUM",
  "/leads?status=QUALIFIED&new=1",
  "/leads?as=board&source=PARTNER",
  "/leads/report",
  "/leads/handling",
  "/leads/forms",
  "/leads/referrals",
  "/settings/territories",
  "/customers/duplicates",
  "/orders?kind=RETURN",
  "/products?q=drill",
  "/quotes?status=SENT",
  "/quotes/new",
  "/analytics/quotes",
  "/settings/quotes",
  "/settings/quotes?tab=bundles",
  "/tasks?assignee=anybody",
  "/tasks?done=true",
  "/settings/quotes?tab=templates",
  "/settings/quotes/templates/new",
  "/settings/price-lists",
  "/opportunities",
  "/opportunities/list?open=true",
  "/forecast",
  "/forecast?tab=performance",
  "/settings/pipelines",
  "/settings/fields",
  "/analytics/customers",
  "/analytics/segments",
  "/segments",
  "/segments/new?tier=GOLD",
  "/analytics/health",
  "/settings",
  "/settings/me",
  "/settings/unit",
  "/settings/modules",
  "/settings/people",
  "/settings/roles",
  "/settings/tokens",
  "/settings/audit",
  "/settings/outbox",
  "/settings/mailboxes",
  "/settings/received-mail",
];

const kinds = ["customers", "leads", "orders", "products", "opportunities", "quotes", "segments"];
const records = ["customers?tab=orders", "customers?tab=files", "customers?tab=segments", ...kinds.slice(1)];

describe.each(looks)("each other screen $name", (look) => {
  const me = journey(look);
  const first: Record<string, string> = {};

  beforeAll(async () => {
    for (const resource of kinds) {
      const [record] = await listed<{ id: string }>(me.context, `/api/crm/${resource}?limit=1`);
      if (record) first[resource] = record.id;
    }
  });

  it.each(screens)("%s is usable by everybody", async (path) => {
    await me.open(path);
    await me.expectAccessible();
  });

  it.each(records)("a page of %s is usable by everybody", async (of) => {
    const [resource = "", tab] = of.split("?");
    await me.open(`/${resource}/${first[resource]}${tab ? `?${tab}` : ""}`);
    await me.expectAccessible();
  });
});
