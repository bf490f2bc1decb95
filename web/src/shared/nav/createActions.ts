import { createContext, useContext } from "react";
import type { CreateAction } from "./area";

/** What the person may begin anywhere in the app; the shell gathers it from all areas. */
const CreateActions = createContext<CreateAction[]>([]);

export const CreateActionsProvider = CreateActions.Provider;
export const useCreateActions = () => useContext(CreateActions);
