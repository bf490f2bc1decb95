package com.hs6tools.crm.prices;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.settings.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What price lists say, and what comes of it for somebody. */
@RestController
@RequestMapping("/api/crm")
@Tag(name = "Prices")
class PriceController {
    /** @param id of the item, by which it is taken out again */
    record PriceItemKept(UUID id) {}

    private final Prices prices;
    private final PriceItemQueries items;
    private final KeepPriceItem keep;
    private final Customers customers;
    private final Settings settings;

    PriceController(Prices prices, PriceItemQueries items, KeepPriceItem keep, Customers customers, Settings settings) {
        this.prices = prices;
        this.items = items;
        this.keep = keep;
        this.customers = customers;
        this.settings = settings;
    }

    @GetMapping("/prices")
    @Requires("products:read")
    @Operation(
            operationId = "findPrice",
            summary = "What a piece of a product costs a customer today, and which list and step says so")
    PriceFound find(
            @RequestParam UUID productId,
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable BigDecimal quantity,
            @RequestParam(required = false) @Nullable String currency) {
        var pieces = Objects.requireNonNullElse(quantity, BigDecimal.ONE);
        var money = currency == null ? settings.current().currency() : currency;
        var wrong = new Violations();
        PriceAmounts.amount(wrong, "quantity", pieces);
        PriceAmounts.currency(wrong, money);
        wrong.throwIfAny();
        if (customerId != null) {
            customers.requireVisible(customerId);
        }
        var found = prices.of(customerId, money, List.of(new Prices.Asked(productId, pieces)))
                .getFirst();
        if (found == null) {
            throw new NotFound("This product");
        }
        return found;
    }

    @GetMapping("/price-lists/{id}/items")
    @Requires("prices:read")
    @Operation(operationId = "listPriceItems", summary = "What a price list says, of products and categories")
    Page<PriceItemRow> items(
            @PathVariable UUID id,
            @RequestParam @ListParameters(of = PriceItemQueries.class) MultiValueMap<String, String> parameters) {
        return items.page(id, parameters);
    }

    @PutMapping("/price-lists/{id}/items")
    @Requires("prices:write")
    @Operation(
            operationId = "putPriceItem",
            summary = "Say what a product or category costs in this list, instead of what was said before")
    PriceItemKept put(@PathVariable UUID id, @RequestBody PriceItemInput input) {
        return new PriceItemKept(keep.put(id, input));
    }

    @DeleteMapping("/price-lists/{id}/items/{itemId}")
    @Requires("prices:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePriceItem", summary = "Take a product or category out of a price list")
    void remove(@PathVariable UUID id, @PathVariable UUID itemId) {
        keep.remove(id, itemId);
    }
}
