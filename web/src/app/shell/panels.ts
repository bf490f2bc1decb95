import { useState } from "react";

export type Panel = "palette" | "shortcuts";

export const usePanels = () => useState<Panel | undefined>(undefined);
