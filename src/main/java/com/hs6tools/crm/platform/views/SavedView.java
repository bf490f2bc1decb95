package com.hs6tools.crm.platform.views;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A list as somebody wants to find it again.
 *
 * @param query what the web app keeps of it: filters, sort, columns, density
 */
record SavedView(
        UUID id,
        long version,
        String list,
        String name,
        boolean shared,
        boolean pinned,
        boolean mine,
        String ownerName,
        JsonNode query) {}
