import { Button, Menu, MultiSelect, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconFilterPlus, IconX } from "@tabler/icons-react";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { DayInput } from "@/shared/ui/DayInput";
import classes from "./Builder.module.css";
import type { RuleDraft } from "./draft";
import { productQuery, useChoices } from "./lookups";
import { type SegmentField, type SegmentWindow, type SpanUnit, touchTypes } from "./segmentTypes";
import { SpanEditor } from "./ValueEditor";

interface Props {
  field: SegmentField;
  rule: RuleDraft;
  onChange: (change: Partial<RuleDraft>) => void;
}

type Extra = "window" | "products" | "categories" | "types" | "direction";

const beginnings: Record<Extra, Partial<RuleDraft>> = {
  window: { window: { last: 90, unit: "DAYS" } },
  products: { products: [] },
  categories: { categories: [] },
  types: { types: [] },
  direction: { direction: "IN" },
};

/** What narrows orders and interactions further: which of them count, and when. */
export function NarrowEditor({ field, rule, onChange }: Props) {
  const { t } = useTranslation("segments");
  const extras = field.extras as Extra[];
  if (extras.length === 0) return null;
  const shown = extras.filter((extra) => rule[extra] !== undefined);
  const open = extras.filter((extra) => rule[extra] === undefined);
  return (
    <>
      {shown.map((extra) => (
        <div key={extra} className={classes.narrow}>
          <span style={{ color: "var(--crm-secondary)", minInlineSize: 72 }}>{t(`extra.${extra}`)}</span>
          <ExtraEditor extra={extra} rule={rule} onChange={onChange} />
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t("builder.dropExtra", { name: t(`extra.${extra}`) })}
            onClick={() => onChange({ [extra]: undefined })}
          >
            <IconX size={14} />
          </Button>
        </div>
      ))}
      {open.length > 0 && (
        <div className={classes.narrow}>
          <Menu>
            <Menu.Target>
              <Button size="compact-xs" variant="subtle" leftSection={<IconFilterPlus size={14} />}>
                {t("builder.narrow")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {open.map((extra) => (
                <Menu.Item key={extra} onClick={() => onChange(beginnings[extra])}>
                  {t(`extra.${extra}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </>
  );
}

function ExtraEditor({ extra, rule, onChange }: Omit<Props, "field"> & { extra: Extra }) {
  const { t } = useTranslation("segments");
  switch (extra) {
    case "window":
      return <WindowEditor window={rule.window ?? {}} onChange={(window) => onChange({ window })} />;
    case "products":
      return <ProductSelect value={rule.products ?? []} onChange={(products) => onChange({ products })} />;
    case "categories":
      return <CategorySelect value={rule.categories ?? []} onChange={(categories) => onChange({ categories })} />;
    case "types":
      return (
        <MultiSelect
          size="xs"
          style={{ flex: 1, minInlineSize: 160 }}
          aria-label={t("extra.types")}
          data={touchTypes.map((type) => ({ value: type, label: t(`touch.${type}`) }))}
          value={rule.types ?? []}
          onChange={(types) => onChange({ types })}
        />
      );
    case "direction":
      return (
        <Select
          size="xs"
          aria-label={t("extra.direction")}
          allowDeselect={false}
          data={["IN", "OUT"].map((value) => ({ value, label: t(`direction.${value}`) }))}
          value={rule.direction ?? "IN"}
          onChange={(direction) => direction && onChange({ direction })}
        />
      );
  }
}

function WindowEditor({ window, onChange }: { window: SegmentWindow; onChange: (window: SegmentWindow) => void }) {
  const { t } = useTranslation("segments");
  const isLast = window.last !== undefined && window.last !== null;
  return (
    <div style={{ display: "flex", flexWrap: "wrap", gap: 8, flex: 1, alignItems: "flex-end" }}>
      <Select
        size="xs"
        w={130}
        aria-label={t("extra.window")}
        allowDeselect={false}
        data={[
          { value: "last", label: t("builder.inLast") },
          { value: "days", label: t("builder.ofDays") },
        ]}
        value={isLast ? "last" : "days"}
        onChange={(kind) => onChange(kind === "last" ? { last: 90, unit: "DAYS" } : {})}
      />
      {isLast ? (
        <SpanEditor
          span={{ amount: window.last ?? 90, unit: (window.unit ?? "DAYS") as SpanUnit }}
          onChange={({ amount, unit }) => onChange({ last: amount, unit })}
        />
      ) : (
        <>
          <DayInput
            label={t("shared:filter.from")}
            value={window.from ?? null}
            onChange={(from) => onChange({ ...window, from: from ?? undefined })}
          />
          <DayInput
            label={t("shared:filter.to")}
            value={window.to ?? null}
            onChange={(to) => onChange({ ...window, to: to ?? undefined })}
          />
        </>
      )}
    </div>
  );
}

interface IdsProps {
  value: string[];
  onChange: (ids: string[]) => void;
}

function CategorySelect({ value, onChange }: IdsProps) {
  const { t } = useTranslation("segments");
  return (
    <MultiSelect
      size="xs"
      style={{ flex: 1, minInlineSize: 160 }}
      aria-label={t("extra.categories")}
      searchable
      data={useChoices("PRODUCT_CATEGORY")}
      value={value}
      onChange={onChange}
    />
  );
}

/** There may be thousands of products: only those that fit what is typed are fetched. */
function ProductSelect({ value, onChange }: IdsProps) {
  const { t } = useTranslation("segments");
  const [typed, setTyped] = useState("");
  const [wanted] = useDebouncedValue(typed, 200);
  const { data } = useQuery({
    queryKey: ["products", "find", wanted],
    queryFn: ({ signal }) => http.get("/api/crm/products", { query: { q: wanted || undefined, limit: 20 }, signal }),
  });
  const chosen = useQueries({ queries: value.map(productQuery) });
  const options = new Map(value.map((id) => [id, "…"]));
  for (const { data: product } of chosen) if (product) options.set(product.id, product.name);
  for (const product of data?.items ?? []) options.set(product.id, product.name);
  return (
    <MultiSelect
      size="xs"
      style={{ flex: 1, minInlineSize: 160 }}
      aria-label={t("extra.products")}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={t("shared:filter.noOption")}
      data={[...options].map(([id, label]) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
    />
  );
}
