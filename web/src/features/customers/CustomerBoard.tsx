import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerRow, LifecycleStage } from "@/shared/api/types";
import { useCan } from "@/shared/auth/me";
import { FilterChips } from "@/shared/data/FilterChips";
import { useListState } from "@/shared/data/useListState";
import { AddressLink } from "@/shared/ui/AddressLink";
import { PageHead } from "@/shared/ui/PageHead";
import { BoardColumn } from "./BoardColumn";
import classes from "./CustomerBoard.module.css";
import { filterFields, stages, useCustomerFilters } from "./customerFilters";
import { listDefaults } from "./customerViews";
import { StageDialog } from "./StageDialog";

const defaults = { ...listDefaults, sort: "-lifetimeValue" };

/** Customers by lifecycle stage; a card moved by hand asks for the reason. */
export default function CustomerBoard() {
  const { t } = useTranslation("customers");
  const can = useCan();
  const controls = useListState(filterFields, defaults);
  const specs = useCustomerFilters().filter((spec) => spec.field !== "lifecycleStage");
  const [dragged, setDragged] = useState<CustomerRow>();
  const [moving, setMoving] = useState<{ customer: CustomerRow; to?: LifecycleStage }>();
  const mayMove = can("customers:write");
  return (
    <div className={classes.page}>
      <PageHead title={t("board.title")} view={<AddressLink href="/customers">{t("board.asList")}</AddressLink>} />
      <FilterChips specs={specs} controls={controls} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it */}
      <div className={classes.board} tabIndex={0} role="group" aria-label={t("board.title")}>
        {stages.map((stage) => (
          <BoardColumn
            key={stage}
            stage={stage}
            query={controls.query}
            mayMove={mayMove}
            takes={dragged !== undefined && dragged.lifecycleStage !== stage}
            onDrag={setDragged}
            onDrop={() => dragged && setMoving({ customer: dragged, to: stage })}
            onMove={(customer) => setMoving({ customer })}
          />
        ))}
      </div>
      {moving && <StageDialog customer={moving.customer} to={moving.to} onClose={() => setMoving(undefined)} />}
    </div>
  );
}
