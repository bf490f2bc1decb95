package com.hs6tools.crm.intake;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a file.
 *
 * @param preset one of the program's ({@code online-retail}) or of the unit's own
 * @param mapping which column says which field; guessed where absent
 * @param dryRun count only, change nothing
 * @param fileId a file kept before, instead of one sent along
 */
record ImportRequest(
        @Nullable ImportKind kind,
        @Nullable String preset,
        @Nullable Map<String, String> mapping,
        @Nullable ImportOptions options,
        @Nullable Boolean dryRun,
        @Nullable UUID fileId) {}
