package com.hs6tools.crm.demo;

import java.util.List;

/** Who works in the demo shop: somebody of each role. */
final class DemoStaff {
    private static final String DOMAIN = "@demo.example";

    /** A sign-in of the demo. */
    record Person(String role, String email, String name, boolean inTeam) {}

    private final List<List<String>> lines = ListFile.read("staff.txt");
    private final ShopLanguage language;

    DemoStaff(ShopLanguage language) {
        this.language = language;
    }

    String shopName() {
        return called("SHOP");
    }

    String teamName() {
        return called("TEAM");
    }

    /** The admin first. */
    List<Person> people() {
        return lines.stream()
                .filter(line -> !line.get(1).equals("-"))
                .map(line -> new Person(
                        line.getFirst(),
                        line.get(1) + DOMAIN,
                        language.pick(line, 3),
                        line.get(2).equals("yes")))
                .toList();
    }

    private String called(String kind) {
        return language.pick(ListFile.ofKind(lines, kind).findFirst().orElseThrow(), 3);
    }
}
