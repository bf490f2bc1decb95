package com.hs6tools.crm.customers.labels;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param customers how many carry it */
record Label(UUID id, long version, String name, @Nullable String color, long customers) {}
