package com.hs6tools.crm.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claimed message on its way out. */
record Parcel(
        UUID id,
        String to,
        String subject,
        String text,
        @Nullable String html,
        int attempts) {}
