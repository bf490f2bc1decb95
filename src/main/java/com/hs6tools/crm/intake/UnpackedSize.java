package com.hs6tools.crm.intake;

/** How large a packed table can honestly be: text of the most repetitive kind shrinks to a hundredth. */
final class UnpackedSize {
    private static final long HARMLESS = 64L << 20;
    private static final int LARGEST_RATIO = 200;

    private UnpackedSize() {}

    static long most(long packed) {
        return Math.max(HARMLESS, Math.max(1, packed) * LARGEST_RATIO);
    }

    static UnreadableFile bomb() {
        return new UnreadableFile(
                "zip_bomb",
                "Unpacked, this file would be far larger than a table of that size can be. It was not read to the end, and"
                        + " nothing of it was taken over.");
    }
}
