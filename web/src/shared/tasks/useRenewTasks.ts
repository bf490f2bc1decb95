import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** After a change of a task: the lists of tasks, and the customers' pages, which show them too. */
export function useRenewTasks() {
  const client = useQueryClient();
  return useCallback(() => {
    void client.invalidateQueries({ queryKey: ["tasks"] });
    void client.invalidateQueries({ queryKey: ["customers"] });
  }, [client]);
}
