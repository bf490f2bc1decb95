package com.hs6tools.crm.leads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which link a lead comes. @param customer who recommended it; null for a partner */
record Referral(UUID link, @Nullable UUID customer) {}
