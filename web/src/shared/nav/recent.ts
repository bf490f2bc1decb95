export interface Recent {
  kind: string;
  title: string;
  link: string;
}

const key = "crm.recent";

export function recentRecords(): Recent[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]") as Recent[];
  } catch {
    return [];
  }
}

/** Record pages call this when shown; the palette offers the latest eight first. */
export function rememberRecord(record: Recent) {
  try {
    const rest = recentRecords().filter((one) => one.link !== record.link);
    localStorage.setItem(key, JSON.stringify([record, ...rest].slice(0, 8)));
  } catch {
    // Without storage there are no recent records, nothing else is lost.
  }
}

export function forgetRecent() {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was stored.
  }
}
