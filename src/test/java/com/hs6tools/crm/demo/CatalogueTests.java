package com.hs6tools.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTests {

    @ParameterizedTest
    @EnumSource(ShopLanguage.class)
    void hasSomeHundredProductsWithNamesOfTheirOwn(ShopLanguage language) {
        var catalogue = catalogue(language);

        assertThat(catalogue.categories()).hasSize(16).allMatch(c -> !c.name().isBlank());
        assertThat(catalogue.products()).hasSizeBetween(180, 360);
        assertThat(catalogue.products()).extracting(Product::sku).doesNotHaveDuplicates();
        assertThat(catalogue.products())
                .extracting(Product::name)
                .doesNotHaveDuplicates()
                .noneMatch(n -> n.contains("{}"));
    }

    @Test
    void writesNumbersInPersianDigits() {
        assertThat(catalogue(ShopLanguage.FA).products())
                .extracting(Product::name)
                .contains("دریل چکشی ۸۵۰ وات", "مته الماسه ۸ میلی‌متر");
        assertThat(catalogue(ShopLanguage.AR).products())
                .extracting(Product::name)
                .contains("مثقاب دقاق 850 واط");
        assertThat(catalogue(ShopLanguage.EN).products())
                .extracting(Product::name)
                .contains("Hammer drill 850 W");
    }

    /** The letters ي and ك of Arabic keyboards look right and sort, search and print wrong. */
    @Test
    void spellsPersianWithPersianLetters() {
        assertThat(catalogue(ShopLanguage.FA).products())
                .extracting(Product::name)
                .noneMatch(n -> n.matches(".*[يكة].*"));
        assertThat(catalogue(ShopLanguage.AR).products())
                .extracting(Product::name)
                .noneMatch(n -> n.matches(".*[یکپچژگ].*"));
    }

    private static Catalogue catalogue(ShopLanguage language) {
        return Catalogue.in(language, new DemoIds(1, ShopPlans.NOW));
    }
}
