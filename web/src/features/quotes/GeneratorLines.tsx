import { Group, Text } from "@mantine/core";
import { type RefObject, useRef } from "react";
import { useTranslation } from "react-i18next";
import { BundlePick } from "./BundlePick";
import { GeneratorLine } from "./GeneratorLine";
import { type DraftLine, moved, newLine } from "./generator";
import { type Product, ProductSearch } from "./ProductSearch";
import classes from "./QuoteGenerator.module.css";
import type { QuoteLine } from "./quote";

interface Props {
  lines: DraftLine[];
  currency: string;
  customerId?: string;
  priced: QuoteLine[];
  /** By place of the line, then by field. */
  wrong: Record<number, Record<string, string>>;
  onChange: (change: (lines: DraftLine[]) => DraftLine[]) => void;
}

/** Puts the cursor into a field of a line, the quantity where none is named. */
const focusLine = (grid: RefObject<HTMLDivElement | null>, at: number) =>
  requestAnimationFrame(() => {
    const line = grid.current?.querySelectorAll<HTMLElement>("[data-line]")[at];
    line?.querySelectorAll<HTMLInputElement>("input")[1]?.select();
  });

/** The lines of a quote while they are written, and the field that adds to them. */
export function GeneratorLines({ lines, currency, customerId, priced, wrong, onChange }: Props) {
  const { t } = useTranslation("quotes");
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const add = (line: Partial<DraftLine>) => {
    const last = lines.at(-1);
    onChange((before) => [...before, newLine({ taxRate: last?.taxRate ?? "", ...line })]);
    focusLine(grid, lines.length);
  };
  const addProduct = ({ id, sku, name }: Product) => add({ productId: id, sku, name });
  const addMany = (parts: Partial<DraftLine>[]) => {
    const taxRate = lines.at(-1)?.taxRate ?? "";
    onChange((before) => [...before, ...parts.map((part) => newLine({ taxRate, ...part }))]);
    focusLine(grid, lines.length);
  };
  const next = (at: number) => (at + 1 < lines.length ? focusLine(grid, at + 1) : search.current?.focus());
  return (
    <div className={classes.lines}>
      {lines.length > 0 && (
        <div className={classes.heads} aria-hidden>
          {(["item", "quantity", "unitPrice", "discount", "taxRate", "amount"] as const).map((name) => (
            <span key={name}>{t(`line.${name}`)}</span>
          ))}
        </div>
      )}
      <div ref={grid}>
        {lines.map((line, at) => (
          <div key={line.key} data-line>
            <GeneratorLine
              line={line}
              at={at}
              currency={currency}
              priced={priced[at]}
              wrong={wrong[at] ?? {}}
              onChange={(change) =>
                onChange((before) => before.map((one) => (one.key === line.key ? { ...one, ...change } : one)))
              }
              onMove={(by) => {
                onChange((before) => moved(before, line.key, by));
                focusLine(grid, Math.max(0, Math.min(lines.length - 1, at + by)));
              }}
              onRemove={() => onChange((before) => before.filter((one) => one.key !== line.key))}
              onNext={() => next(at)}
            />
          </div>
        ))}
      </div>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <div style={{ flex: 1 }}>
          <ProductSearch field={search} onProduct={addProduct} onFree={(name) => add({ name, unitPrice: 0 })} />
        </div>
        <BundlePick customerId={customerId} currency={currency} onParts={addMany} />
      </Group>
      <Text c="dimmed" fz="xs" visibleFrom="sm">
        {t("generator.keys")}
      </Text>
    </div>
  );
}
