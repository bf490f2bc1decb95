package com.hs6tools.crm.platform.http;

import java.util.List;

/** One right, as the roles screen shows it. */
public record Permission(String name, String area) {

    /** Each module names its own rights in a bean of this type. */
    public record Catalogue(List<Permission> permissions) {
        public static Catalogue of(String area, String... names) {
            return new Catalogue(
                    List.of(names).stream().map(n -> new Permission(n, area)).toList());
        }
    }
}
