import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useKeptFocus } from "@/shared/ui/useKeptFocus";
import { useAskedMoves } from "./LeadMoves";
import type { Lead, LeadMove } from "./leadTypes";

/** The one step that brings a lead forward, then the others. */
const order: LeadMove[] = ["qualify", "contact", "convert", "reopen", "lose"];

/** The moves that are open now; the first one is what one would do next. */
export function StatusActions({ lead }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  const can = useCan();
  const { start, dialog } = useAskedMoves();
  const group = useKeptFocus<HTMLDivElement>(lead.status);
  const mayConvert = can("customers:write");
  const moves = order.filter((move) => lead.moves.includes(move) && (move !== "convert" || mayConvert));
  if (!can("leads:write") || lead.deletedAt || moves.length === 0) return null;
  return (
    <>
      <Group gap="xs" ref={group} tabIndex={-1}>
        {moves.map((move, index) => (
          <Button
            key={move}
            variant={index === 0 ? "filled" : "default"}
            color={move === "lose" ? "red" : undefined}
            onClick={() => start(lead, move)}
          >
            {t(`move.${move}`)}
          </Button>
        ))}
      </Group>
      {dialog}
    </>
  );
}
