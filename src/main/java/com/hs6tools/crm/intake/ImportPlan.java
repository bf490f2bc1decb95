package com.hs6tools.crm.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with its preset applied: what is left open is found out from the file. */
record ImportPlan(
        ImportKind kind, @Nullable String preset, Map<String, String> mapping, ImportOptions options, boolean dryRun) {}
