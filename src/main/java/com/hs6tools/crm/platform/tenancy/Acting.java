package com.hs6tools.crm.platform.tenancy;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The actor of the work under way. Bound for the length of a call, so it can never leak into the next one. */
public final class Acting {
    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();
    private static final ScopedValue<String> CREDENTIAL = ScopedValue.newInstance();

    private Acting() {}

    public static Actor now() {
        return ACTOR.orElseThrow(() -> new IllegalStateException("nobody is acting"));
    }

    public static @Nullable Actor orNull() {
        return ACTOR.isBound() ? ACTOR.get() : null;
    }

    public static UUID tenant() {
        return now().tenant();
    }

    public static <T extends @Nullable Object, X extends Throwable> T call(
            Actor actor, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(ACTOR, actor).call(work);
    }

    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }

    /** Opens the one row that carries this credential's hash, before the business unit is known. */
    public static <T extends @Nullable Object> T presenting(String credentialHash, Callable<T> work) throws Exception {
        return ScopedValue.where(CREDENTIAL, credentialHash).call(work::call);
    }

    static String tenantSetting() {
        return ACTOR.isBound() ? ACTOR.get().tenant().toString() : "";
    }

    static String credentialSetting() {
        return CREDENTIAL.isBound() ? CREDENTIAL.get() : "";
    }
}
