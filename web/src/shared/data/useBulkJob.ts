import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { http, newIdempotencyKey, type Query } from "@/shared/api/http";
import { ProblemError } from "@/shared/api/problem";
import type { Job } from "@/shared/api/types";
import { toastFailed } from "@/shared/ui/toasts";

const over = ["SUCCEEDED", "FAILED", "CANCELLED"];
const firstPauseMs = 300;
const longestPauseMs = 3000;

const pause = (ms: number) => new Promise((resolve) => window.setTimeout(resolve, ms));

/** Waits for the end of a job: soon at first, for small ones, then ever more patiently. */
async function finished(job: Job): Promise<Job> {
  let latest = job;
  for (let ms = firstPauseMs; !over.includes(latest.state); ms = Math.min(ms * 1.6, longestPauseMs)) {
    await pause(ms);
    latest = await http.get<Job>(`/api/crm/jobs/${job.id}`);
  }
  return latest;
}

export type BulkBody = { action: string } & ({ ids: string[] } | { filter: Query }) & Record<string, unknown>;

/** Changes many records by a job; answers whether it came to its end, and makes everything of the resource fresh. */
export function useBulkJob(resource: string, path: string) {
  const client = useQueryClient();
  return useCallback(
    async (body: BulkBody): Promise<boolean> => {
      try {
        const started = await http.post<Job>(path, body, { idempotencyKey: newIdempotencyKey() });
        void client.invalidateQueries({ queryKey: ["jobs"] });
        const ended = await finished(started);
        if (ended.state === "FAILED") throw new ProblemError({ status: 500, code: "job_failed" });
        return ended.state === "SUCCEEDED";
      } catch (error) {
        toastFailed(error);
        return false;
      } finally {
        void client.invalidateQueries({ queryKey: [resource] });
        void client.invalidateQueries({ queryKey: ["jobs"] });
      }
    },
    [client, resource, path],
  );
}
