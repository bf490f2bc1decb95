package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who come with the link of a quote. */
final class TestLinks {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private TestLinks() {}

    /** Somebody at an address of his own, so that limits per address are met only where a test wants it. */
    static TestCaller stranger(TestHttp http) {
        var n = ADDRESSES.incrementAndGet();
        return http.nobody().from("10.8." + n / 250 + "." + (n % 250 + 1));
    }

    static String token(Answer sent) {
        var link = sent.json().get("link").asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
