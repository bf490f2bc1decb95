import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { eventReader, staleBy } from "./eventStream";
import { setLiveState } from "./liveState";

// A bulk job tells of thousands of changes: screens follow at most this often.
const gatherMs = 1500;

async function follow(signal: AbortSignal, onResource: (resource: string) => void) {
  const response = await fetch("/api/crm/events", { signal, headers: { Accept: "text/event-stream" } });
  if (!response.ok || !response.body) throw new Error(`events: ${response.status}`);
  setLiveState("open");
  const read = eventReader((event) => staleBy(event.type).forEach(onResource));
  const text = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await text.read(); !part.done; part = await text.read()) read(part.value);
}

/** Keeps the screens fresh: what the server says has changed is asked again, if it is shown. */
export function useLiveUpdates() {
  const client = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    const changed = new Set<string>();
    let failures = 0;
    let flushing: number | undefined;
    let retry: number | undefined;

    const flush = () => {
      flushing = undefined;
      for (const resource of changed) void client.invalidateQueries({ queryKey: [resource] });
      changed.clear();
    };
    const note = (resource: string) => {
      failures = 0;
      changed.add(resource);
      flushing ??= window.setTimeout(flush, gatherMs);
    };
    const connect = () => {
      follow(stop.signal, note).then(again, again);
    };
    const again = () => {
      if (stop.signal.aborted) return;
      failures += 1;
      // One lost connection is a restart or a proxy's time limit; only repeated loss is worth a word.
      if (failures > 2) setLiveState("lost");
      retry = window.setTimeout(connect, Math.min(30_000, 1000 * 2 ** failures));
    };
    connect();
    return () => {
      stop.abort();
      window.clearTimeout(flushing);
      window.clearTimeout(retry);
    };
  }, [client]);
}
