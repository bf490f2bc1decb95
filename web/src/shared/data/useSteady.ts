import { useLayoutEffect, useRef, useState } from "react";

type Actions = Record<string, (...values: never[]) => unknown>;

/** The same functions at every render, doing what the last render's would: rows that got nothing new stay as they are. */
export function useSteady<A extends Actions>(actions: A): A {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const [steady] = useState(() =>
    Object.fromEntries(
      Object.keys(actions).map((name) => [name, (...values: never[]) => latest.current[name]?.(...values)]),
    ),
  );
  return steady as A;
}
