package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything needed to run one cluster: its files, the programs, the account. */
record Cluster(Options options, Path home, Binaries binaries, RunAs account, ServerLog log) {

    static final String SUPERUSER = "crm_superuser";

    /** Makes what is missing, and stops what an earlier run left. */
    static Cluster prepare(Options options, Path home) throws IOException, InterruptedException {
        var account = RunAs.choose();
        var place = placeFor(account, home);
        var shared = Files.createDirectories(options.binaries());
        var binaries = Binaries.unpacked(account.mayEnter(shared) ? shared : place.resolve("bin"), options.progress());
        var cluster = new Cluster(options, place, binaries, account, ServerLog.in(place));
        new Leftovers(cluster.data(), options.progress()).clear();
        new DataFolder(cluster.data(), binaries, account).prepare(cluster.superuser(), options);
        return cluster;
    }

    private static Path placeFor(RunAs account, Path home) throws IOException {
        if (!account.anotherAccount()) {
            return home;
        }
        account.own(home);
        var place = account.mayEnter(home) ? home : elsewhere(home);
        account.own(place);
        return place;
    }

    // Only for root on a system without user namespaces: the other account cannot reach below /root, say.
    private static Path elsewhere(Path home) throws IOException {
        var place = Path.of("/var/lib/hs6tools-crm", Integer.toHexString(home.hashCode()));
        Files.createDirectories(place);
        Files.writeString(home.resolve("moved-to"), place + "\n");
        return place;
    }

    Path data() {
        return home.resolve("data");
    }

    Login superuser() throws IOException {
        return Secrets.in(home.resolve("superuser")).login(SUPERUSER);
    }

    Ports ports() {
        return new Ports(home.resolve("port"));
    }
}
