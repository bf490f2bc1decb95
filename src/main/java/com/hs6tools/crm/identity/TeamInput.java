package com.hs6tools.crm.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param people everybody who is in it from now on; left out, they stay who they are */
record TeamInput(
        @Nullable String name,
        @Nullable List<UUID> people,
        @Nullable Long version) {}
