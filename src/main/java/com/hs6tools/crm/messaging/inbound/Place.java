package com.hs6tools.crm.messaging.inbound;

import java.time.OffsetDateTime;

/**
 * Where a message lies on its server.
 *
 * @param uidValidity with it {@code uid} names one message for ever (RFC 9051, 2.3.1.1)
 * @param size bytes
 * @param arrivedAt when the server took it
 */
record Place(long uidValidity, long uid, long size, OffsetDateTime arrivedAt) {}
