package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Everything needed to run one cluster: its files, the programs, the account. */
record Cluster(Options options, Path home, Binaries binaries, RunAs account, ServerLog log) {

    private static final String SUPERUSER = "crm_superuser";
    private static final String MOVED = "moved-to";

    /** Makes what is missing, and stops what an earlier run left. */
    static Cluster prepare(Options options, Path home) throws IOException, InterruptedException {
        var place = Folders.privateFolder(RunAs.reaching(home).isPresent() ? movedTo(home) : elsewhere(home));
        var account = RunAs.reaching(place).orElseThrow(RunAs::noAccount);
        account.own(place);
        var shared = Files.createDirectories(options.binaries());
        var binaries = Binaries.unpacked(account.mayEnter(shared) ? shared : place.resolve("bin"), options.progress());
        var cluster = new Cluster(options, place, binaries, account, ServerLog.in(place));
        new Leftovers(cluster.data(), options.progress()).clear();
        new DataFolder(cluster.data(), binaries, account).prepare(cluster.superuser(), options);
        cluster.handOver();
        return cluster;
    }

    /** What root has written in somebody's home is theirs, so that they can start it themselves next time. */
    void handOver() throws IOException {
        try (var files = Files.list(home)) {
            files.forEach(account::own);
        }
    }

    // Once a cluster had to be made elsewhere, that is where it is, whatever the system allows today.
    static Path movedTo(Path home) throws IOException {
        var note = home.resolve(MOVED);
        return Files.exists(note) ? Path.of(Files.readString(note).strip()) : home;
    }

    // Only for root on a system without user namespaces: no other account can reach below /root, say.
    private static Path elsewhere(Path home) throws IOException {
        var known = movedTo(home);
        if (!known.equals(home)) {
            return known;
        }
        var place = Path.of("/var/lib/hs6tools-crm", UUID.randomUUID().toString());
        Files.writeString(home.resolve(MOVED), place + "\n");
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
