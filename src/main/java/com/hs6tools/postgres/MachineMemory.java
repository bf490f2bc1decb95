package com.hs6tools.postgres;

import java.lang.management.ManagementFactory;

/** The share of the machine's memory (or the container's) that the server's page cache takes. */
final class MachineMemory {

    private MachineMemory() {}

    static int sharedBuffersMegabytes() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        var megabytes = system.getTotalMemorySize() / (1024 * 1024);
        return Math.clamp(megabytes / 16, 64, 2048);
    }
}
