package com.hs6tools.crm.platform.files;

import org.jspecify.annotations.Nullable;

/** @param name what the file is to be called, with its ending */
public record FileNameInput(@Nullable String name) {}
