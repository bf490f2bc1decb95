package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTests {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-22 09:30:00|2026-11-22T06:00:00Z",
                "2026-11-22T09:30|2026-11-22T06:00:00Z",
                "2026-11-22|2026-11-21T20:30:00Z",
                "2026-11-22T09:30:00Z|2026-11-22T09:30:00Z",
                "2026-11-22 09:30:00+02:00|2026-11-22T07:30:00Z",
                "2024-08-13T18:04:34.666+00:00|2024-08-13T18:04:34.666Z",
                "22/11/2026 09:30|2026-11-22T06:00:00Z",
                "22.11.2026|2026-11-21T20:30:00Z",
                "۱۴۰۵/۰۹/۰۱ ۰۹:۳۰|2026-11-22T06:00:00Z",
                "1405/09/01|2026-11-21T20:30:00Z",
                "01/09/1405|2026-11-21T20:30:00Z",
                "20261122|2026-11-21T20:30:00Z",
                "22 Nov 2026 9:30 AM|2026-11-22T06:00:00Z",
                "Nov 22, 2026|2026-11-21T20:30:00Z",
                "22/11/26 09:30|2026-11-22T06:00:00Z",
                "1399/12/30|2021-03-19T20:30:00Z"
            })
    void readsTimesAsFilesHoldThem(String cell, String moment) throws BadCell {
        assertThat(new Moments(TEHRAN, Moments.Order.DMY).read("x", cell)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "someday",
                "2026-13-01",
                "2026-02-30",
                "1404/12/30",
                "31/31/2026",
                "0001-01-01",
                "9999-01-01",
                "2026-11-22 25:00",
                "12345",
                "=NOW()"
            })
    void refusesWhatIsNoTime(String cell) {
        assertThatThrownBy(() -> new Moments(TEHRAN, Moments.Order.DMY).read("x", cell))
                .isInstanceOf(BadCell.class);
    }

    @Test
    void findsOutWhetherTheDayOrTheMonthComesFirst() throws BadCell {
        assertThat(Moments.guess(List.of("12/1/2010 8:26", "12/13/2010 9:02"))).isEqualTo(Moments.Order.MDY);
        assertThat(Moments.guess(List.of("1/12/2010", "13/12/2010"))).isEqualTo(Moments.Order.DMY);
        assertThat(Moments.guess(List.of("2010-12-01"))).isEqualTo(Moments.Order.DMY);
        assertThat(new Moments(ZoneId.of("UTC"), Moments.Order.MDY).read("x", "12/1/2010 8:26"))
                .isEqualTo("2010-12-01T08:26:00Z");
    }
}
