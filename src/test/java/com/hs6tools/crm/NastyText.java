package com.hs6tools.crm;

import java.util.List;
import java.util.Random;

/** What people, and programs that try locks, type where a plain text is asked for. */
final class NastyText {
    static final List<String> SHORT = List.of(
            "'; drop table customers.customer; --",
            "\\' or 1=1 --",
            "$$; select pg_sleep(9); $$",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${jndi:ldap://example.org/x}",
            "=cmd|' /C calc'!A0",
            "👩‍🔧🔨🪚",
            "\u202e\u200f\u200e\u2066abc\u2069",
            "a\u0000b",
            "\ud800",
            "\ufffe\uffff",
            "   ",
            "%_\\",
            "../../../../etc/passwd",
            "{\"a\": [1, 2",
            "1e999999999",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "9999-12-31",
            "00000000-0000-0000-0000-000000000000");

    /** More than any field takes, less than a whole body may be, and of letters that a database cannot press together. */
    static final String LONG = new Random(1)
            .ints(1_000_000, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    /** Words that only the inside of the program knows. */
    static final List<String> TELLTALE = List.of(
            "org.jooq",
            "PSQL",
            "SQLSTATE",
            "java.",
            "Exception",
            "insert into",
            "\tat ",
            "com.hs6tools",
            "tools.jackson");

    private NastyText() {}
}
