import { type KeyboardEvent, useState } from "react";
import type { DealRow } from "./deal";

interface Lifted {
  deal: DealRow;
  /** The column it would be put into. */
  at: number;
}

const forward = () => (document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight");
const backward = () => (document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft");

/** Space lifts the card under the focus, arrows choose its column, Space or Enter puts it down, Escape leaves it. */
export function useKeyboardMove(stages: string[], onDrop: (deal: DealRow, stage: string) => void) {
  const [lifted, setLifted] = useState<Lifted>();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, deal: DealRow) => {
    if ((event.target as HTMLElement).closest("button")) return;
    const mine = lifted?.deal.id === deal.id ? lifted : undefined;
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (!mine) {
      if (event.key !== " ") return;
      take();
      setLifted({ deal, at: stages.indexOf(deal.stageId) });
      return;
    }
    if (event.key === forward()) {
      take();
      setLifted({ deal, at: Math.min(stages.length - 1, mine.at + 1) });
    } else if (event.key === backward()) {
      take();
      setLifted({ deal, at: Math.max(0, mine.at - 1) });
    } else if (event.key === " " || event.key === "Enter") {
      take();
      setLifted(undefined);
      const stage = stages[mine.at];
      if (stage) onDrop(deal, stage);
    } else if (event.key === "Escape" || event.key === "Tab") {
      if (event.key === "Escape") take();
      setLifted(undefined);
    }
  };
  return { lifted, onKeyDown, target: lifted && stages[lifted.at] };
}
