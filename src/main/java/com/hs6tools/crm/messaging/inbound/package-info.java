/** Mailboxes that are read for what people write to the shop, and the ledger of what became of each message. */
@NullMarked
package com.hs6tools.crm.messaging.inbound;

import org.jspecify.annotations.NullMarked;
