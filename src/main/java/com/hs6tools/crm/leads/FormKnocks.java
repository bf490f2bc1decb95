package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.TooManyRequests;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may send forms. Honest use never meets the limit. */
@Component
class FormKnocks {
    private static final Duration PER = Duration.ofMinutes(10);
    private static final int ADDRESSES = 20_000;

    private final int most;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    FormKnocks(@Value("${hs6.limits.forms:20}") int most) {
        this.most = most;
    }

    /** @throws TooManyRequests when this address sent too many in ten minutes */
    void knock(String ip) {
        var probe = bucket(network(ip)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var seconds =
                    (int) Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw new TooManyRequests(seconds, "Too many forms from your address. Try again in " + seconds + " s.");
        }
    }

    private Bucket bucket(String network) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    network,
                    n -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, PER))
                            .build());
        }
    }

    /** One customer of an IPv6 provider has a whole /64 of addresses to come from. */
    static String network(String ip) {
        try {
            var address = InetAddress.getByName(ip);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
                    : ip;
        } catch (UnknownHostException e) {
            return ip;
        }
    }
}
