package com.hs6tools.crm.intake;

import org.jspecify.annotations.Nullable;

/** The row a reader stands on; the same object for every row. */
final class Row {
    private String[] cells = new String[32];
    private int size;
    private long line;

    /** Its line in the file, counted from 1; the line it begins at when a cell has line breaks. */
    long line() {
        return line;
    }

    int size() {
        return size;
    }

    /** The cell without blanks around it; null when it is blank or not there. */
    @Nullable
    String cell(int column) {
        if (column < 0 || column >= size) {
            return null;
        }
        var plain = cells[column].strip();
        return plain.isEmpty() ? null : plain;
    }

    /** The cell as it stands. */
    String raw(int column) {
        return cells[column];
    }

    void begin(long at) {
        line = at;
        size = 0;
    }

    void add(String cell) {
        if (size == cells.length) {
            cells = java.util.Arrays.copyOf(cells, size * 2);
        }
        cells[size++] = cell;
    }

    boolean isBlank() {
        for (int i = 0; i < size; i++) {
            if (!cells[i].isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** How many cells there are up to the last one that says something. */
    int width() {
        var width = size;
        while (width > 0 && cells[width - 1].isBlank()) {
            width--;
        }
        return width;
    }
}
