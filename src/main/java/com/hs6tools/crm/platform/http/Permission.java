package com.hs6tools.crm.platform.http;

import java.util.List;

/** One right, as the roles screen shows it. */
public record Permission(String name, String area) {

    /**
     * Each module names its own rights in a bean of this type.
     *
     * @param isOptional whether a unit can do without this area of the business
     */
    public record Catalogue(String area, List<Permission> permissions, boolean isOptional) {
        public static Catalogue of(String area, String... names) {
            return new Catalogue(
                    area,
                    List.of(names).stream().map(n -> new Permission(n, area)).toList(),
                    false);
        }

        /** An area that can be switched off in a unit's settings; see {@link Areas}. */
        public Catalogue optional() {
            return new Catalogue(area, permissions, true);
        }
    }
}
