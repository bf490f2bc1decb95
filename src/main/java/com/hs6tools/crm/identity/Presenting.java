package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Optional;
import java.util.function.Supplier;

/** A look-up by the hash of what somebody shows, before it is known to which business unit he belongs. */
final class Presenting {
    private Presenting() {}

    static <T> Optional<T> hash(String hash, Supplier<Optional<T>> lookUp) {
        try {
            return Acting.presenting(hash, lookUp::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
