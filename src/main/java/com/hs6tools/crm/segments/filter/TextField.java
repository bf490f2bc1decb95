package com.hs6tools.crm.segments.filter;

/** Words of the profile. */
public enum TextField implements Named {
    NAME("name"),
    COMPANY("company"),
    EMAIL("email"),
    PHONE("phone"),
    EXTERNAL_ID("externalId"),
    COUNTRY("country"),
    CITY("city"),
    INDUSTRY("industry"),
    LANGUAGE("language"),
    TIME_ZONE("timeZone");

    private final String word;

    TextField(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
