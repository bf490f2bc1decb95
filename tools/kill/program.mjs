// The real program as `./crm start` starts it, its database, and their sudden deaths.
import { spawn, spawnSync } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const SLOWEST_START_MS = 180_000;

export class Program {
  #environment;
  #home;
  #log;
  #process;

  constructor(home, port, token) {
    this.url = `http://127.0.0.1:${port}`;
    this.#home = home;
    this.#log = openSync(`${home}/program.log`, "a");
    this.#environment = { ...process.env, HS6_HOME: home, HS6_PORT: String(port), HS6_ADMIN_TOKEN: token };
  }

  /** Nothing is cleaned up before: whatever the last death left is what it starts on. */
  async start() {
    const begun = Date.now();
    const program = spawn(`${root}crm`, ["start"], {
      env: this.#environment,
      stdio: ["ignore", this.#log, this.#log],
    });
    this.#process = program;
    while (!(await this.isReady())) {
      if (program.exitCode !== null) throw new Error(`The program did not start; see ${this.#home}/program.log`);
      if (Date.now() - begun > SLOWEST_START_MS) throw new Error("The program did not start within three minutes.");
      await sleep(100);
    }
    return Date.now() - begun;
  }

  async isReady() {
    try {
      return (await fetch(`${this.url}/actuator/health`, { signal: AbortSignal.timeout(5_000) })).ok;
    } catch {
      return false;
    }
  }

  /** The launcher's process became Java's, so this is the program itself. */
  async killProgram() {
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGKILL");
    await gone;
  }

  killDatabase() {
    const file = readFileSync(`${this.#home}/postgres/data/postmaster.pid`, "utf8");
    process.kill(Number(file.split("\n")[0]), "SIGKILL");
  }

  async stop() {
    if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGTERM");
    await gone;
  }

  /** @returns what the program's own command says of its chain of seals, and whether it is whole */
  verifyAudit() {
    const ran = spawnSync(`${root}crm`, ["verify-audit"], { env: this.#environment, encoding: "utf8" });
    return { whole: ran.status === 0, said: ran.stdout.match(/^(ok|BAD) .*/m)?.[0] ?? ran.stderr.trim() };
  }
}
