package com.hs6tools.crm.demo;

/** Where somebody's name comes from. */
enum Culture {
    FA,
    AR,
    TR,
    EN;

    static Culture of(String country) {
        return switch (country) {
            case "IR", "AF" -> FA;
            case "AE", "IQ", "OM", "QA", "KW", "SA", "BH" -> AR;
            case "TR", "AZ" -> TR;
            default -> EN;
        };
    }

    /** Whether the shop writes such names as they are at home, and not in Latin letters. */
    boolean isNativeIn(ShopLanguage language) {
        return switch (this) {
            case FA, AR -> language.isRightToLeft();
            case TR, EN -> true;
        };
    }
}
