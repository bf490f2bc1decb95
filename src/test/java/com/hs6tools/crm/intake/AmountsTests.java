package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50|12.50",
                "-3|-3",
                "£1,234.50|1234.50",
                "1,250|1250",
                "1 250.5|1250.5",
                "(12.5)|-12.5",
                "12.5-|-12.5",
                "۱۲٬۵۰۰ ریال|12500",
                "١٢٫٥|12.5",
                "$ 99|99",
                "1E3|1000",
                "0.00005|0.0001",
                "1’000|1000",
                "IRR 25000|25000",
                "+7|7",
                ".5|0.5"
            })
    void readsNumbersAsFilesHoldThem(String cell, String number) throws BadCell {
        assertThat(new Amounts(false).read("x", cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,50|12.50", "1.234,50|1234.50", "1.234|1234", "12|12", "-0,5|-0.5"})
    void readsADecimalComma(String cell, String number) throws BadCell {
        assertThat(new Amounts(true).read("x", cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.2.3", "12,5", "--1", "=1+1", "NaN", "1e999", "12a", "1,23,4"})
    void refusesWhatIsNoNumber(String cell) {
        assertThatThrownBy(() -> new Amounts(false).read("x", cell)).isInstanceOf(BadCell.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456789012345678901234567890", "999999999999999", "1e20"})
    void refusesWhatCannotBeStored(String cell) {
        assertThatThrownBy(() -> new Amounts(false).read("x", cell))
                .isInstanceOfSatisfying(BadCell.class, e -> assertThat(e.code()).isEqualTo("number_too_large"));
    }
}
