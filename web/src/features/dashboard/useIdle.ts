import { useEffect, useState } from "react";

/** False until the page has been painted and the browser has nothing better to do: the time for what is large. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(() => setIdle(true), 50);
      return () => clearTimeout(timer);
    }
    const waiting = requestIdleCallback(() => setIdle(true), { timeout: 1500 });
    return () => cancelIdleCallback(waiting);
  }, []);
  return idle;
}
