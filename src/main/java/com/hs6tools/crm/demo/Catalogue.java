package com.hs6tools.crm.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What the shop sells: power tools, machines, consumables, named in the shop's language. */
final class Catalogue {
    /** A group of products. */
    record Category(UUID id, String key, double weight, String name) {}

    private final ShopLanguage language;
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final List<Product> products = new ArrayList<>();
    private final Map<String, Weighted<Product>> byCategory = new LinkedHashMap<>();

    private Catalogue(ShopLanguage language) {
        this.language = language;
    }

    static Catalogue in(ShopLanguage language, Supplier<UUID> ids) {
        var catalogue = new Catalogue(language);
        var draws = new Draws(language.ordinal());
        var category = "";
        for (var line : ListFile.read("catalogue.txt")) {
            if (line.getFirst().equals("category")) {
                category = line.get(1);
                catalogue.categories.put(
                        category,
                        new Category(ids.get(), category, Double.parseDouble(line.get(2)), language.pick(line, 3)));
            } else {
                catalogue.addFamily(category, line, ids, draws);
            }
        }
        for (var key : catalogue.categories.keySet()) {
            var own = catalogue.products.stream()
                    .filter(p -> p.category().equals(key))
                    .toList();
            catalogue.byCategory.put(key, Weighted.of(own, Product::popularity));
        }
        return catalogue;
    }

    private void addFamily(String category, List<String> line, Supplier<UUID> ids, Draws draws) {
        var number = 1;
        var variants = List.of(line.get(4).split("\\s*,\\s*"));
        for (var variant : variants) {
            var parts = variant.split(":");
            var factor = parts.length > 1 ? Double.parseDouble(parts[1]) : 1;
            products.add(new Product(
                    ids.get(),
                    "%s-%s-%02d"
                            .formatted(
                                    category.substring(0, 2).toUpperCase(java.util.Locale.ROOT),
                                    line.getFirst(),
                                    number++),
                    language.pick(line, 5).replace("{}", language.digits(parts[0])),
                    category,
                    Product.Kind.of(line.get(3)),
                    Double.parseDouble(line.get(1)) * factor,
                    Double.parseDouble(line.get(2)) / variants.size(),
                    draws.between(0.14, 0.34)));
        }
    }

    List<Category> categories() {
        return List.copyOf(categories.values());
    }

    Category category(Product product) {
        return java.util.Objects.requireNonNull(categories.get(product.category()));
    }

    List<Product> products() {
        return List.copyOf(products);
    }

    /** The variants of a product, such as CD for cordless drills. */
    List<Product> family(String code) {
        return products.stream().filter(p -> p.sku().split("-")[1].equals(code)).toList();
    }

    Product draw(String category, Draws draws) {
        return java.util.Objects.requireNonNull(byCategory.get(category)).draw(draws);
    }
}
