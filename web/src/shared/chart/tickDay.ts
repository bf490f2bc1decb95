/** The day of a moment on a time axis: charts take a day as midnight where the browser is. */
export const tickDay = (at: number) =>
  new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
