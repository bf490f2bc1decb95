package com.hs6tools.crm.customers.labels;

/** The kinds of labels, and where the API keeps them. */
enum Kind {
    TAG("tags"),
    CATEGORY("categories"),
    INDUSTRY("industries");

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    static Kind at(String path) {
        for (var kind : values()) {
            if (kind.path.equals(path)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(path);
    }

    /** How events call it, such as {@code tag}. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
