package com.hs6tools.postgres;

/** What the server understands by signals; Java itself can only send TERM, for which it waits until all clients leave. */
enum Signal {
    FAST_SHUTDOWN("INT"),
    IMMEDIATE_SHUTDOWN("QUIT"),
    KILL("KILL");

    private final String name;

    Signal(String name) {
        this.name = name;
    }

    void send(long pid) {
        // The shell's own kill: a slim system has no other.
        Command.of("sh", "-c", "kill -" + name + " " + pid).run();
    }
}
