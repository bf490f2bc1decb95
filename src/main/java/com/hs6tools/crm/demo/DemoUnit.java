package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.settings.UnitSettings;
import java.math.BigDecimal;
import java.util.List;

/** The settings a demo shop begins with, by its language. */
final class DemoUnit {
    private DemoUnit() {}

    static UnitSettings settings(String shopName, ShopLanguage language) {
        var persian = UnitSettings.initial(shopName);
        return switch (language) {
            case FA -> persian;
            case EN -> abroad(persian, language, "USD", "AE", "1");
            case AR -> abroad(persian, language, "AED", "AE", "3.67");
        };
    }

    private static UnitSettings abroad(
            UnitSettings persian, ShopLanguage language, String currency, String region, String perDollar) {
        var thousand = new BigDecimal(perDollar).multiply(BigDecimal.valueOf(1_000));
        return new UnitSettings(
                persian.unitName(),
                UnitSettings.LIVE,
                currency,
                "Asia/Dubai",
                language.code(),
                List.of(language.code(), language == ShopLanguage.EN ? "ar" : "en", "fa"),
                region,
                persian.weights(),
                thousand,
                persian.tierRule(),
                new UnitSettings.TierThresholds(
                        thousand.multiply(BigDecimal.valueOf(5)), thousand, thousand.multiply(new BigDecimal("0.2"))),
                persian.modulesOff());
    }
}
