package com.hs6tools.crm.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were taken on, and how busy it was. */
record Machine(int processors, long memoryMegabytes, String java, String load) {

    static Machine now() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                kilobytes(Path.of("/proc/meminfo"), "MemTotal:") / 1024,
                Runtime.version().toString(),
                loadNow());
    }

    /** Load averages of one, five and fifteen minutes. */
    static String loadNow() {
        try {
            var words = Files.readString(Path.of("/proc/loadavg")).split(" ");
            return words[0] + " " + words[1] + " " + words[2];
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** Memory of a process that is really in use, in megabytes. */
    static long residentMegabytes(long pid) {
        return kilobytes(Path.of("/proc/" + pid + "/status"), "VmRSS:") / 1024;
    }

    /** The most that was resident since the process began, or since {@link #forgetPeak}. */
    static long peakMegabytes(long pid) {
        return kilobytes(Path.of("/proc/" + pid + "/status"), "VmHWM:") / 1024;
    }

    static void forgetPeak(long pid) throws IOException {
        Files.writeString(Path.of("/proc/" + pid + "/clear_refs"), "5");
    }

    private static long kilobytes(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
