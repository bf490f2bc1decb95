package com.hs6tools.crm.prices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * One price list with the customers it is for. Its items are a list of their own.
 *
 * @param customerNames those of them whom the caller may see; the others are counted in {@code customers}
 */
record PriceListDetails(@JsonUnwrapped PriceListRow row, List<Member> customerNames) {
    @Schema(name = "PriceListCustomer")
    record Member(UUID id, String name) {}
}
