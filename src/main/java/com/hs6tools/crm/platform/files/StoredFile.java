package com.hs6tools.crm.platform.files;

import java.time.OffsetDateTime;
import java.util.UUID;

/** @param size bytes */
public record StoredFile(UUID id, String name, String mediaType, long size, String sha256, OffsetDateTime createdAt) {}
