// Holds what the program has against what it acknowledged. Each check says what it counted and what is wrong.

const grouped = (items, by) => Map.groupBy ? Map.groupBy(items, by) : groupedByHand(items, by);

function groupedByHand(items, by) {
  const groups = new Map();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}

/** @returns the rows of the table: {what, counted, wrong: []} */
export async function check(staff, ledger) {
  const quotes = await staff.all("/api/crm/quotes?sort=createdAt");
  return [
    { what: "Answers nobody should get", counted: 0, wrong: ledger.wrong },
    numbers(quotes, ledger),
    everyQuote(quotes, ledger),
    orders(quotes, await staff.all("/api/crm/orders"), ledger),
    mails("Sent", (quote) => quote.sent, await staff.all("/api/admin/outbox?kind=quote"), ledger),
    mails("Accepted", (quote) => quote.accepted, await staff.all("/api/admin/outbox?kind=quote-accepted"), ledger),
    ...(await conversions(staff, quotes, ledger)),
    await moves(staff, ledger),
  ];
}

/** Q-000001, Q-000002, …: as many as there are quotes. */
function numbers(quotes, ledger) {
  const given = quotes.map((quote) => quote.number).sort();
  const wrong = given
    .map((number, index) => [number, `Q-${String(index + 1).padStart(6, "0")}`])
    .filter(([number, expected]) => number !== expected)
    .map(([number, expected]) => `${number} stands where ${expected} should`);
  const known = new Set(given);
  for (const quote of ledger.quotes.values()) if (!known.has(quote.number)) wrong.push(`${quote.number} is lost`);
  return { what: "Quote numbers without gap or double", counted: given.length, wrong };
}

/** Made once, and as far on its way as was acknowledged. */
function everyQuote(quotes, ledger) {
  const wrong = [];
  const byTitle = grouped(quotes, (quote) => quote.title);
  for (const [title, known] of ledger.quotes) {
    const found = byTitle.get(title) ?? [];
    const expected = known.accepted ? "ACCEPTED" : known.sent ? "SENT" : "DRAFT";
    if (found.length !== 1) wrong.push(`${title} exists ${found.length} times`);
    else if (found[0].id !== known.id || found[0].status !== expected)
      wrong.push(`${title} is ${found[0].status}, acknowledged was ${expected}`);
  }
  const expected = ledger.quotes.size + ledger.conversions.size;
  if (quotes.length !== expected) wrong.push(`there are ${quotes.length} quotes, acknowledged were ${expected}`);
  return { what: "Quotes as acknowledged, each once", counted: ledger.quotes.size, wrong };
}

function orders(quotes, orders, ledger) {
  const wrong = [];
  const bySource = grouped(orders, (order) => order.externalId);
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const accepted = [...ledger.quotes.values()].filter((quote) => quote.accepted);
  for (const quote of accepted) {
    const made = bySource.get(`quote:${quote.id}`) ?? [];
    if (made.length !== 1) wrong.push(`${quote.number} has ${made.length} orders`);
    else if (made[0].id !== quote.order || byId.get(quote.id)?.orderId !== quote.order)
      wrong.push(`${quote.number} names another order than its own`);
  }
  if (orders.length !== accepted.length) wrong.push(`${orders.length} orders for ${accepted.length} accepted quotes`);
  return { what: "Accepted quotes with exactly one order", counted: accepted.length, wrong };
}

/** One mail of the kind for each quote that came so far, to where it was sent. */
function mails(state, isSo, mails, ledger) {
  const wrong = [];
  const byAddress = grouped(mails, (mail) => mail.to);
  const quotes = [...ledger.quotes.values()].filter(isSo);
  for (const quote of quotes) {
    const found = byAddress.get(quote.mail)?.length ?? 0;
    if (found !== 1) wrong.push(`${state} quote ${quote.number} has ${found} mails in the outbox`);
  }
  if (mails.length !== quotes.length) wrong.push(`${mails.length} mails for ${quotes.length} quotes: ${state}`);
  return { what: `${state} quotes with exactly one mail`, counted: quotes.length, wrong };
}

async function conversions(staff, quotes, ledger) {
  const customers = grouped(await staff.all("/api/crm/customers"), (customer) => customer.email);
  const deals = grouped(await staff.all("/api/crm/opportunities"), (deal) => deal.title);
  const leads = grouped(await staff.all("/api/crm/leads"), (lead) => lead.email);
  const drafts = grouped(quotes, (quote) => quote.title);
  const wrong = [];
  const doubled = [];
  for (const [email, known] of ledger.conversions) {
    const [customer, deal, quote, lead] = [customers, deals, drafts, leads].map((all) => all.get(email) ?? []);
    if (customer.length !== 1 || customer[0].id !== known.customerId)
      wrong.push(`${email} has ${customer.length} customers`);
    if (lead.length !== 1 || lead[0].status !== "CONVERTED") wrong.push(`${email}: ${lead.length} leads, ${lead[0]?.status}`);
    if (deal.length !== 1 || deal[0].id !== known.opportunityId) doubled.push(`${email} has ${deal.length} deals`);
    if (quote.length !== 1 || quote[0].id !== known.quoteId) doubled.push(`${email} has ${quote.length} quotes`);
  }
  const counted = ledger.conversions.size;
  return [
    { what: "Converted leads with exactly one customer", counted, wrong },
    { what: "Converted leads with one deal and one quote", counted, wrong: doubled },
  ];
}

/** One entry and one version for each move, and each begins where the last one ended. */
async function moves(staff, ledger) {
  const wrong = [];
  let counted = 0;
  for (const [id, versions] of ledger.moves) {
    const deal = await staff.get(`/api/crm/opportunities/${id}`);
    const way = deal.history.toReversed();
    counted += versions.length;
    const told = `${deal.title} (${id})`;
    if (way.length !== versions.length + 1) wrong.push(`${told}: ${way.length - 1} entries, ${versions.length} moves`);
    if (new Set(versions).size !== versions.length) wrong.push(`${told}: two moves were answered with one version`);
    if (deal.version !== versions.length + 1) wrong.push(`${told}: version ${deal.version}, ${versions.length} moves`);
    if (way.at(-1).stageId !== deal.stageId) wrong.push(`${told} is in ${deal.stage}, its history ends elsewhere`);
    way.slice(1).forEach((entry, index) => {
      if (entry.fromStageId !== way[index].stageId) wrong.push(`${told}: entry ${index + 1} begins elsewhere`);
    });
  }
  return { what: "Moves with one entry in the deal's history", counted, wrong };
}
