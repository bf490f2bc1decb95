package com.hs6tools.crm;

import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestPostgres;
import java.util.Map;

/** A database of its own on the tests' server, for a program that runs as a process of its own. */
record TestDatabase(String name) implements AutoCloseable {
    private static final String PASSWORD = "only for these tests";

    static TestDatabase make(String name) {
        Superuser.everywhere("create role " + name + " login password '" + PASSWORD + "'");
        Superuser.everywhere("create database " + name + " owner " + name);
        return new TestDatabase(name);
    }

    Map<String, String> environment() {
        return environment(TestPostgres.server().port());
    }

    /** Reached through another port. Each statement is sent as text, so that one can recognise it on the way. */
    Map<String, String> environment(int port) {
        return Map.of(
                "HS6_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?prepareThreshold=0",
                "HS6_DATABASE_USER",
                name,
                "HS6_DATABASE_PASSWORD",
                PASSWORD,
                "DB_SCHEDULER_HEARTBEAT_INTERVAL",
                "1s");
    }

    String ask(String query) {
        return Superuser.askIn(name, query);
    }

    @Override
    public void close() {
        Superuser.everywhere("drop database if exists " + name + " with (force)");
        Superuser.everywhere("drop role if exists " + name);
    }
}
