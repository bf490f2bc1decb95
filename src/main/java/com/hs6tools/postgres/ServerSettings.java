package com.hs6tools.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server's settings, given on its command line so that nothing in the data folder has to be edited. */
final class ServerSettings {

    private ServerSettings() {}

    static List<String> words(Options options, int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", options.sharedBuffersMegabytes() + "MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");
        settings.put("max_wal_senders", "0");
        settings.put("max_logical_replication_workers", "0");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.putAll(logging());
        settings.putAll(options.durable() ? durable() : throwaway());
        var words = new ArrayList<String>();
        settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words;
    }

    // Statements and row values are personal data: they stay out of the log.
    private static Map<String, String> logging() {
        return Map.of(
                "log_min_messages", "warning",
                "log_min_error_statement", "panic",
                "log_error_verbosity", "terse",
                "log_checkpoints", "off",
                "log_line_prefix", "%m [%p] ");
    }

    private static Map<String, String> durable() {
        return Map.of("max_wal_size", "4GB", "checkpoint_timeout", "10min");
    }

    private static Map<String, String> throwaway() {
        return Map.of(
                "fsync",
                "off",
                "synchronous_commit",
                "off",
                "full_page_writes",
                "off",
                "wal_level",
                "minimal",
                "max_wal_size",
                "1GB");
    }
}
