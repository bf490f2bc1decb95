package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A running PostgreSQL server of our own, on 127.0.0.1 only; restarts by itself if it dies, stops when closed. */
public final class EmbeddedPostgres implements AutoCloseable {

    private final HomeLock lock;
    private final Cluster cluster;
    private final Keeper keeper;
    private final int port;

    private EmbeddedPostgres(HomeLock lock, Cluster cluster, Keeper keeper, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.keeper = keeper;
        this.port = port;
    }

    /** Starts the cluster of this home, making it first if there is none; returns when it takes connections. */
    public static EmbeddedPostgres start(Options options) {
        try {
            var home = Folders.privateFolder(options.home());
            var lock = HomeLock.take(home);
            try {
                var cluster = Cluster.prepare(options, home);
                var keeper = new Keeper(cluster);
                return new EmbeddedPostgres(lock, cluster, keeper, keeper.start());
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseFailure(
                    "The database in " + options.home() + " cannot be started. " + Diagnosis.advice(String.valueOf(e))
                            + " " + e,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailure("Interrupted while the database was starting.", e);
        }
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** For setting the cluster up; the program itself never connects with it. */
    public Login superuser() {
        try {
            return cluster.superuser();
        } catch (IOException e) {
            throw new DatabaseFailure("The superuser's password cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where the cluster and its passwords are. */
    public Path home() {
        return cluster.home();
    }

    /** False while the server is being restarted after it died. */
    public boolean isAlive() {
        return keeper.isReady();
    }

    /** Rolls open transactions back, writes everything to disk and waits for the server's end. */
    @Override
    public void close() {
        try {
            keeper.stop();
            cluster.handOver();
            lock.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new DatabaseFailure("The database's lock cannot be given up: " + e.getMessage(), e);
        }
    }
}
