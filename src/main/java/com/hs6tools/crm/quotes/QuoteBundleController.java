package com.hs6tools.crm.quotes;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/quote-bundles")
@Tag(name = "Quotes")
class QuoteBundleController {
    private final QuoteBundles bundles;
    private final KeepBundle keep;
    private final BundleLines lines;
    private final Customers customers;
    private final QuoteDefaults defaults;

    QuoteBundleController(
            QuoteBundles bundles, KeepBundle keep, BundleLines lines, Customers customers, QuoteDefaults defaults) {
        this.bundles = bundles;
        this.keep = keep;
        this.lines = lines;
        this.customers = customers;
        this.defaults = defaults;
    }

    @GetMapping
    @Requires("quotes:read")
    @Operation(operationId = "listQuoteBundles", summary = "Products that are sold together, by name")
    Page<QuoteBundle> list() {
        return Page.whole(bundles.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("quotes:manage")
    @Operation(operationId = "createQuoteBundle", summary = "Another bundle")
    ResponseEntity<QuoteBundle> create(@RequestBody QuoteBundleInput input) {
        var made = bundles.find(keep.make(input));
        return ResponseEntity.created(URI.create("/api/crm/quote-bundles/" + made.id()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Requires("quotes:read")
    @Operation(operationId = "getQuoteBundle", summary = "One bundle")
    QuoteBundle get(@PathVariable UUID id) {
        return bundles.find(id);
    }

    @PutMapping("/{id}")
    @Requires("quotes:manage")
    @Operation(operationId = "putQuoteBundle", summary = "Say a bundle anew")
    QuoteBundle put(@PathVariable UUID id, @RequestBody QuoteBundleInput input) {
        keep.change(id, input, ExpectedVersion.of(null, input.version()));
        return bundles.find(id);
    }

    @DeleteMapping("/{id}")
    @Requires("quotes:manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteQuoteBundle", summary = "Delete a bundle; quotes keep the lines they took from it")
    void delete(@PathVariable UUID id) {
        keep.delete(id);
    }

    @GetMapping("/{id}/lines")
    @Requires("quotes:read")
    @Operation(
            operationId = "getQuoteBundleLines",
            summary = "The lines a bundle becomes for a customer, its price shared out over them")
    BundleLines.QuoteBundleParts lines(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable BigDecimal quantity) {
        var count = Objects.requireNonNullElse(quantity, BigDecimal.ONE);
        var money = currency == null ? defaults.currency() : currency;
        QuoteRules.currency(money);
        var wrong = new Violations();
        if (Amounts.amount(wrong, "quantity", count)) {
            wrong.check(count.signum() > 0, "quantity", "This is more than zero.", "zero");
            wrong.check(
                    count.stripTrailingZeros().scale() <= 0 && count.precision() - count.scale() <= 6,
                    "quantity",
                    "A whole number of bundles, at most 999,999.",
                    "out_of_range",
                    Map.of("from", 1, "to", 999_999));
        }
        wrong.throwIfAny();
        if (customerId != null) {
            customers.requireVisible(customerId);
        }
        return lines.of(id, customerId, money, count);
    }
}
