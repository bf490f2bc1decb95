package com.hs6tools.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which account the server runs, and the words that start a program under it. PostgreSQL refuses to run as root.
 *
 * @param words prefix of every database program
 * @param uid owner of the cluster's files, as seen from outside
 * @param anotherAccount true when that account is not ours, so that it may be unable to enter our folders
 */
record RunAs(List<String> words, int uid, boolean anotherAccount) {

    static RunAs choose() {
        var uid = currentUid();
        if (uid != 0) {
            return new RunAs(List.of(), uid, false);
        }
        // Inside an unmapped user namespace root is nobody, yet outside its files stay root's: nothing to hand over.
        if (Command.of("unshare", "-U", "id", "-un").succeeds()) {
            return new RunAs(List.of("unshare", "-U"), 0, false);
        }
        for (var account : List.of("postgres", "nobody")) {
            var id = Command.of("id", "-u", account).run();
            if (id.succeeded() && Command.exists("setpriv")) {
                return otherAccount(account, Integer.parseInt(id.output()));
            }
        }
        throw new DatabaseFailure("PostgreSQL does not run as root, and this system neither allows user namespaces nor has"
                + " setpriv with an account named postgres or nobody. Start the program as a normal user.");
    }

    static RunAs otherAccount(String account, int uid) {
        var group = Command.of("id", "-g", account).run().output();
        return new RunAs(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + group, "--clear-groups"), uid, true);
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
        return !anotherAccount
                || Command.of("test", "-x", folder.toString()).prefixed(words).succeeds();
    }

    /** Makes the files under this folder belong to the account, which only root can do. */
    void own(Path folder) {
        if (!Files.exists(folder) || uidOf(folder) == uid) {
            return;
        }
        if (currentUid() != 0) {
            throw new DatabaseFailure(folder + " belongs to another account. Start the program as the account that made it,"
                    + " or hand it over: sudo chown -R " + System.getProperty("user.name") + " " + folder);
        }
        var chown = Command.of("chown", "-R", uid + ":", folder.toString()).run();
        if (!chown.succeeded()) {
            throw new DatabaseFailure("The database's files cannot be handed over: " + chown.output());
        }
    }

    static int currentUid() {
        return uidOf(Path.of("/proc/self"));
    }

    private static int uidOf(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
