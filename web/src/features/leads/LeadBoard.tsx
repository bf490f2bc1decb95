import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Query } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { BoardColumn } from "./BoardColumn";
import { useAskedMoves } from "./LeadMoves";
import classes from "./leads.module.css";
import { type Lead, moveTo, statuses } from "./leadTypes";

/** Leads by status. A card is dragged where the flow lets it go; the button on it does the same without a mouse. */
export function LeadBoard({ query }: { query: Query }) {
  const { t } = useTranslation("leads");
  const mayMove = useCan()("leads:write");
  const [dragged, setDragged] = useState<Lead>();
  const { start, dialog } = useAskedMoves();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it */}
      <div className={classes.board} tabIndex={0} role="group" aria-label={t("board.title")}>
        {statuses.map((status) => (
          <BoardColumn
            key={status}
            status={status}
            query={query}
            mayMove={mayMove}
            takes={dragged !== undefined && moveTo(dragged, status) !== undefined}
            onDrag={setDragged}
            onDrop={() => {
              const move = dragged && moveTo(dragged, status);
              if (dragged && move) start(dragged, move);
            }}
            onMove={start}
          />
        ))}
      </div>
      {dialog}
    </>
  );
}
