package com.hs6tools.crm.quotes;

import io.swagger.v3.oas.annotations.media.Schema;

/** How a draft beyond the unit's limits stands. One within them has none of these. */
@Schema(name = "QuoteApprovalState")
enum Approval {
    NEEDED,
    ASKED,
    APPROVED,
    REFUSED
}
