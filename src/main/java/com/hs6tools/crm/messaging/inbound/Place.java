package com.hs6tools.crm.messaging.inbound;

import java.time.OffsetDateTime;

/**
 * Where a message lies on its server.
 *
 * @param epoch counts when numbers began anew; within one, {@code uid} names one message (RFC 9051, 2.3.1.1)
 * @param size bytes
 * @param arrivedAt when the server took it
 */
record Place(int epoch, long uid, long size, OffsetDateTime arrivedAt) {}
