package com.hs6tools.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which account the server runs, and the words that start a program under it. PostgreSQL refuses to run as root.
 *
 * @param words prefix of every database program; none when it is our own account
 * @param uid owner of the cluster's files, as seen from outside
 */
record RunAs(List<String> words, int uid, int gid) {

    /** The account for a home: ours, or for root the first that can reach the home at all. */
    static Optional<RunAs> reaching(Path home) {
        var own = uidOf(Path.of("/proc/self"));
        if (own != 0) {
            return Optional.of(new RunAs(List.of(), own, own));
        }
        var owner = uidOf(home);
        var candidates = owner != 0
                ? account(Integer.toString(owner))
                : Stream.of(rootInNamespace(), account(Integer.toString(firstOwnerAbove(home))), unprivileged())
                        .flatMap(each -> each);
        return candidates
                .filter(each -> each.mayEnter(home.resolveSibling(".")))
                .findFirst();
    }

    static DatabaseFailure noAccount() {
        return new DatabaseFailure(
                "PostgreSQL does not run as root, and this system neither allows user namespaces nor has"
                        + " setpriv with an account named postgres or nobody. Start the program as a normal user.");
    }

    // Inside an unmapped user namespace root is nobody, yet outside its files stay root's: nothing to hand over.
    private static Stream<RunAs> rootInNamespace() {
        return Command.of("unshare", "-U", "id", "-un").succeeds()
                ? Stream.of(new RunAs(List.of("unshare", "-U"), 0, 0))
                : Stream.empty();
    }

    private static Stream<RunAs> unprivileged() {
        return Stream.concat(account("postgres"), account("nobody"));
    }

    static Stream<RunAs> account(String nameOrUid) {
        var uid = Command.of("id", "-u", nameOrUid).run();
        var gid = Command.of("id", "-g", nameOrUid).run();
        if (!uid.succeeded() || uid.output().equals("0") || !Command.exists("setpriv")) {
            return Stream.empty();
        }
        var words = List.of("setpriv", "--reuid=" + uid.output(), "--regid=" + gid.output(), "--clear-groups");
        return Stream.of(new RunAs(words, Integer.parseInt(uid.output()), Integer.parseInt(gid.output())));
    }

    /** The words that start the server: its own session (Ctrl-C is ours to handle), and it stops when we are killed. */
    List<String> serverWords() {
        var all = new ArrayList<String>();
        if (Command.exists("setsid")) {
            all.add("setsid");
        }
        all.addAll(words);
        // Last, because changing the account clears the death signal. SIGINT is PostgreSQL's fast and clean shutdown.
        if (Command.exists("setpriv")) {
            all.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        return all;
    }

    boolean mayEnter(Path folder) {
        return words.isEmpty()
                || Command.of("test", "-x", folder.toString()).prefixed(words).succeeds();
    }

    /** Makes the files under this path belong to the account, which only root can do. */
    void own(Path path) {
        if (uidOf(path) == uid) {
            return;
        }
        var chown = Command.of("chown", "-R", uid + ":" + gid, path.toString()).run();
        if (!chown.succeeded()) {
            throw new DatabaseFailure(
                    path + " belongs to another account. Start the program as the account that made it,"
                            + " or hand it over: sudo chown -R " + System.getProperty("user.name") + " " + path);
        }
    }

    // Whose folder root was started in.
    private static int firstOwnerAbove(Path home) {
        for (var folder = home.getParent(); folder != null; folder = folder.getParent()) {
            if (uidOf(folder) != 0) {
                return uidOf(folder);
            }
        }
        return 0;
    }

    private static int uidOf(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
