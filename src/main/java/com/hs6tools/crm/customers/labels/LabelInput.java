package com.hs6tools.crm.customers.labels;

import org.jspecify.annotations.Nullable;

/** @param color such as {@code #1c7ed6} */
record LabelInput(
        @Nullable String name,
        @Nullable String color,
        @Nullable Long version) {}
