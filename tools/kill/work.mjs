// What the fifty do all the time, and the ledger of what they were told has happened.
import { Client } from "./client.mjs";

const OPEN_STAGES = ["PROSPECTING", "QUALIFICATION", "PROPOSAL", "NEGOTIATION"];
/** Few enough that several move the same one, many enough that a round leaves less than a history shows (200). */
const SHARED_DEALS = 25;
const LINES = [{ name: "Saw", quantity: 2, unitPrice: 9.5 }];

const anyOf = (list) => list[Math.floor(Math.random() * list.length)];

/** What was acknowledged. */
export class Ledger {
  /** quote by its title, which no other has: {id, number, mail, accepted, order} */
  quotes = new Map();
  /** what became of a lead, by the address it came with: {customerId, opportunityId, quoteId} */
  conversions = new Map();
  /** the versions that moves of a deal were answered with, by deal */
  moves = new Map();
  wrong = [];

  expect(answer, status, what) {
    if (answer.status === status) return true;
    this.wrong.push(`${what} was answered ${answer.status}: ${answer.text.slice(0, 300)}`);
    return false;
  }
}

export class Workforce {
  #url;
  #staff;
  #ledger;
  #customers = [];
  #deals = [];
  #serial = 0;

  constructor(url, token, ledger) {
    this.#url = url;
    this.#staff = new Client(url, { Authorization: `Bearer ${token}` });
    this.#ledger = ledger;
  }

  get staff() {
    return this.#staff;
  }

  /** Customers whom a round's quotes are made for, and deals that many move at the same time. */
  async prepare() {
    this.#customers = [];
    this.#deals = [];
    for (let n = 0; n < SHARED_DEALS; n++) {
      const customer = await this.#staff.post("/api/crm/customers", { firstName: `Customer ${n}` });
      this.#customers.push(customer.json.id);
      const deal = await this.#staff.post("/api/crm/opportunities", {
        title: `Shared deal ${n}`,
        customerId: customer.json.id,
        stage: OPEN_STAGES[0],
      });
      this.#deals.push(deal.json.id);
      this.#ledger.moves.set(deal.json.id, []);
    }
  }

  /** One after the other until the round is over; what was begun is brought to its end. */
  async work(client, round) {
    const deeds = [this.#sell, this.#convertLead, this.#moveDeal, this.#moveDeal, this.#moveDeal];
    for (let turn = client; !round.over; turn++) await deeds[turn % deeds.length].call(this, client);
  }

  #sell = async (client) => {
    const n = ++this.#serial;
    const title = `Quote ${n}`;
    const asked = { customerId: this.#customers[n % SHARED_DEALS], title, lines: LINES };
    const made = await this.#staff.post("/api/crm/quotes", asked);
    if (!this.#ledger.expect(made, 201, "A new quote")) return;
    const quote = { id: made.json.id, number: made.json.number, mail: `quote-${n}@example.org` };
    this.#ledger.quotes.set(title, quote);
    const sent = await this.#staff.post(`/api/crm/quotes/${quote.id}/send`, { to: quote.mail });
    if (!this.#ledger.expect(sent, 200, "Sending")) return;
    quote.sent = true;
    const token = sent.json.link.split("/").at(-1);
    await this.#accept(client, token, quote, n);
    if (quote.accepted) await this.#order(quote);
  };

  async #accept(client, token, quote, n) {
    // an address for each visit: the limit per address is not what is tried here
    const stranger = new Client(this.#url, { "X-Forwarded-For": `10.${client}.${(n >> 8) & 255}.${n & 255}` });
    const answer = await stranger.press(`/api/public/quotes/${token}/accept`, { name: "Ann", signature: "Ann" });
    if (answer.status === 409 && answer.json?.state === "ACCEPTED") quote.accepted = true;
    else quote.accepted = this.#ledger.expect(answer, 200, "Accepting");
  }

  /** Two at once ask for the order, each with a key of his own. */
  async #order(quote) {
    const answers = await Promise.all([1, 2].map(() => this.#staff.post(`/api/crm/quotes/${quote.id}/convert`)));
    if (!answers.every((answer) => this.#ledger.expect(answer, 200, "Making the order"))) return;
    if (answers[0].json.orderId !== answers[1].json.orderId) this.#ledger.wrong.push(`${quote.number}: two orders`);
    quote.order = answers[0].json.orderId;
  }

  #convertLead = async () => {
    const email = `lead-${++this.#serial}@example.org`;
    const lead = await this.#staff.post("/api/crm/leads", { firstName: "Lee", lastName: email, email });
    if (!this.#ledger.expect(lead, 201, "A new lead")) return;
    const asked = { opportunity: { title: email }, quote: { title: email, lines: LINES } };
    const done = await this.#staff.post(`/api/crm/leads/${lead.json.id}/convert`, asked);
    if (this.#ledger.expect(done, 200, "Converting")) this.#ledger.conversions.set(email, done.json);
  };

  #moveDeal = async () => {
    const deal = anyOf(this.#deals);
    const stage = anyOf(OPEN_STAGES);
    const moved = await this.#staff.post(`/api/crm/opportunities/${deal}/move`, { stage });
    // it is there already: somebody else was quicker
    if (moved.status === 409 && moved.json.state === stage) return;
    if (this.#ledger.expect(moved, 200, "A move")) this.#ledger.moves.get(deal).push(moved.json.version);
  };
}
