package com.hs6tools.crm.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Tags, categories and industries of the shop, and who gets which. */
final class Labels {
    /** A label as it is stored. */
    record Label(UUID id, String kind, String name, String color, double share) {}

    private static final String GREY = "#8A8A8A";

    private final Map<String, Label> byCode = new LinkedHashMap<>();

    Labels(ShopLanguage language, Supplier<UUID> ids) {
        for (var line : ListFile.read("labels.txt")) {
            var label = new Label(
                    ids.get(), line.get(0), language.pick(line, 4), line.get(2), Double.parseDouble(line.get(3)));
            byCode.put(line.get(0) + line.get(1), label);
        }
        for (var trade : new Trades(language).all()) {
            byCode.put("INDUSTRY" + trade.code(), new Label(ids.get(), "INDUSTRY", trade.name(), GREY, 0));
        }
    }

    List<Label> all() {
        return List.copyOf(byCode.values());
    }

    Label get(String code) {
        return java.util.Objects.requireNonNull(byCode.get(code), code);
    }

    /** Codes of the labels of such a customer. */
    List<String> of(CustomerKind kind, Taste taste, List<Purchase> bought, Draws draws) {
        var codes = new ArrayList<String>();
        codes.add("CATEGORY" + taste);
        byCode.forEach((code, label) -> {
            if (label.share() > 0 && draws.chance(label.share())) {
                codes.add(code);
            }
        });
        if (kind == CustomerKind.B2B && draws.chance(0.3)) {
            codes.add("TAGCREDIT");
        }
        if (taste == Taste.RESALE) {
            codes.add("TAGWHOLESALE");
        }
        if (bought.size() > 15 && draws.chance(0.7)) {
            codes.add("TAGVIP");
        }
        return codes;
    }
}
