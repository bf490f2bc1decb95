import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Body, PathOf } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
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
    latest = await http.get("/api/crm/jobs/{id}", { path: { id: job.id } });
  }
  return latest;
}

/** The calls that do one thing to many records. */
type BulkPath = { [P in PathOf<"post">]: Body<"post", P> extends { action: string } ? P : never }[PathOf<"post">];
export type BulkBody = Body<"post", BulkPath>;

/** Changes many records by a job; answers whether it came to its end, and makes everything of the resource fresh. */
export function useBulkJob(resource: string, path: BulkPath) {
  const client = useQueryClient();
  return useCallback(
    async (body: BulkBody): Promise<boolean> => {
      try {
        const started = await http.post(path, { body, once: true });
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
