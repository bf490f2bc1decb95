import { useState } from "react";
import { ConvertDialog } from "./ConvertDialog";
import { LossDialog } from "./LossDialog";
import type { Lead, LeadMove } from "./leadTypes";
import { useLeadMoves } from "./useLeadMoves";

/** Starts a move from anywhere: at once where nothing is to be asked, else by its dialog, which is shown where this stands. */
export function useAskedMoves() {
  const move = useLeadMoves();
  const [asked, setAsked] = useState<{ lead: Lead; move: "lose" | "convert" }>();
  const start = (lead: Lead, wanted: LeadMove) => {
    if (wanted === "lose" || wanted === "convert") setAsked({ lead, move: wanted });
    else void move(lead, wanted);
  };
  const close = () => setAsked(undefined);
  const dialog =
    asked?.move === "lose" ? (
      <LossDialog lead={asked.lead} onClose={close} />
    ) : asked?.move === "convert" ? (
      <ConvertDialog lead={asked.lead} onClose={close} />
    ) : null;
  return { start, dialog };
}
