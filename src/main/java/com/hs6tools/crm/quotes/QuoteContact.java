package com.hs6tools.crm.quotes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom at a company a quote goes.
 *
 * @param deleted he is not among its contacts any more: the quote keeps his name, but a draft cannot be mailed to him
 */
@Schema(name = "QuoteContact")
record QuoteContact(UUID id, String name, @Nullable String email, boolean deleted) {}
