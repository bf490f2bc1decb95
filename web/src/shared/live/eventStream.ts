export interface LiveEvent {
  type: string;
  id?: string;
  subject?: string;
}

/**
 * Takes a text/event-stream apart. The browser's EventSource hands over only events whose names were listed before;
 * the server names its events by type and may add types, so the stream is read here.
 */
export function eventReader(onEvent: (event: LiveEvent) => void) {
  let rest = "";
  return (chunk: string) => {
    const blocks = (rest + chunk.replaceAll("\r\n", "\n")).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = parseBlock(block);
      if (event) onEvent(event);
    }
  };
}

function parseBlock(block: string): LiveEvent | undefined {
  let type = "";
  const data: string[] = [];
  for (const line of block.split("\n")) {
    if (line.startsWith("event:")) type = line.slice(6).trim();
    if (line.startsWith("data:")) data.push(line.slice(5).trim());
  }
  let body: Partial<LiveEvent> = {};
  try {
    const parsed: unknown = JSON.parse(data.join("\n") || "{}");
    if (parsed && typeof parsed === "object") body = parsed as Partial<LiveEvent>;
  } catch {
    // A comment or plain text keeps the connection alive and says nothing.
  }
  const name = body.type ?? type;
  return name ? { ...body, type: name } : undefined;
}

/** `customer.updated` makes every query whose key begins with `customers` stale. */
function resourceOf(type: string): string {
  const noun = type.split(".")[0] ?? type;
  if (noun === "category" || noun === "industry" || noun === "opportunity") return `${noun.slice(0, -1)}ies`;
  return noun.endsWith("s") ? noun : `${noun}s`;
}

/** What happens to these is also told on the customer's page: the timeline, the sums, the score. */
const toldOfCustomers = ["interactions", "tasks", "orders", "imports", "scorings", "opportunities"];

/** The resources whose queries an event makes stale. */
export function staleBy(type: string): string[] {
  const resource = resourceOf(type);
  if (resource === "persons") return ["staff", "people"];
  return toldOfCustomers.includes(resource) ? [resource, "customers"] : [resource];
}
