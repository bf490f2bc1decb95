package com.hs6tools.crm.customers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.spi.CalendarSource.Entry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what a library that knows the format reads. */
class PersonalCalendarTests {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-28T09:00:00Z");
    private static final UUID CUSTOMER = UUID.fromString("0199a0a0-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Tehran",
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "America/Nuuk",
                "Asia/Kathmandu",
                "Africa/Monrovia",
                "UTC"
            })
    void everyTimeIsReadAsTheMomentItWas(String zone) {
        var times = List.of(
                "2019-03-31T00:59:59Z",
                "2021-10-31T00:30:00Z",
                "2021-10-31T01:30:00Z",
                "2022-09-21T20:00:00Z",
                "2026-03-29T01:00:00Z",
                "2026-11-28T11:30:00Z",
                "2027-07-01T00:00:00Z",
                "2031-02-01T12:00:00Z",
                "2055-07-01T12:00:00Z",
                "1969-07-20T20:17:00Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z");
        var entries = IntStream.range(0, times.size())
                .mapToObj(i -> entry("e" + i, "Call", OffsetDateTime.parse(times.get(i))))
                .toList();
        var parsed = ParsedCalendar.of(calendar(zone, 15).write(entries).toString());
        assertThat(parsed.all("VEVENT")).hasSameSizeAs(times);
        parsed.all("VEVENT")
                .forEach(e -> assertThat(ParsedCalendar.start(e))
                        .as(zone + " " + e)
                        .isEqualTo(times.get(
                                Integer.parseInt(ParsedCalendar.value(e, "UID").substring(1)))));
    }

    @Test
    void namesTheTimeOfDayInTheUnitsZone() {
        var text = calendar("Asia/Tehran", 15)
                .write(List.of(entry("a", "Call", OffsetDateTime.parse("2026-11-28T11:30:00Z"))))
                .toString();
        assertThat(text).contains("DTSTART;TZID=Asia/Tehran:20261128T150000\r\n", "TZOFFSETTO:+0330\r\n");
    }

    @Test
    void linesAreFoldedAt75OctetsAndComeBackWhole() {
        var title = "پیگیری سفارش اره‌نواری؛ تماس با آقای کریمی، ساعت ۳ 🪚 "
                .repeat(6)
                .strip();
        var text = calendar("Asia/Tehran", null)
                .write(List.of(entry("a", title, NOW)))
                .toString();
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .allSatisfy(line -> assertThat(line).doesNotContain("\uFFFD"));
        assertThat(ParsedCalendar.of(text).titles("VEVENT")).containsExactly(title + " · Steel; wood, ltd");
    }

    @Test
    void whatPeopleWroteCannotBecomeAnotherProperty() {
        var nasty = "a\\b;c,d\r\nBEGIN:VEVENT\nATTACH:http://evil.example\u0007\u0085:\"x\"";
        var text = calendar("UTC", 10).write(List.of(entry("a", nasty, NOW))).toString();
        var parsed = ParsedCalendar.of(text);
        assertThat(parsed.all("VEVENT")).hasSize(1);
        assertThat(parsed.all("VEVENT").getFirst().getProperty("ATTACH")).isEmpty();
        assertThat(parsed.titles("VEVENT").getFirst()).startsWith("a\\b;c,d\nBEGIN:VEVENT\nATTACH:http://evil.example");
    }

    @Test
    void whatHasNoTimeOrNoneTheFormatCanHoldIsAToDo() {
        var parsed = ParsedCalendar.of(calendar("Asia/Tehran", 15)
                .write(List.of(
                        entry("a", "Some day", null),
                        entry("b", "Far", OffsetDateTime.parse("+12345-01-01T00:00:00Z")),
                        entry("c", "Long ago", OffsetDateTime.parse("-0044-03-15T00:00:00Z"))))
                .toString());
        assertThat(parsed.all("VEVENT")).isEmpty();
        assertThat(parsed.all("VTODO")).hasSize(3);
        assertThat(parsed.all("VTIMEZONE")).isEmpty();
    }

    @Test
    void whatHasOnlyADayIsTheWholeDay() {
        var day = new Entry(
                "d",
                "Send samples",
                null,
                null,
                LocalDate.of(2026, 12, 1),
                1,
                NOW,
                "/opportunities/1",
                "customer",
                CUSTOMER);
        var text = calendar("Asia/Tehran", 15).write(List.of(day)).toString();
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20261201\r\n", "TRIGGER:PT9H\r\n")
                .doesNotContain("VTIMEZONE");
        assertThat(ParsedCalendar.of(text).titles("VEVENT")).containsExactly("Send samples");
    }

    @Test
    void remindsWhenAskedToAndNotOtherwise() {
        assertThat(calendar("UTC", 30).write(List.of(entry("a", "Call", NOW))).toString())
                .contains("BEGIN:VALARM\r\n", "TRIGGER:-PT30M\r\n");
        assertThat(calendar("UTC", null).write(List.of(entry("a", "Call", NOW))).toString())
                .doesNotContain("VALARM");
    }

    private static PersonalCalendar calendar(String zone, @Nullable Integer reminder) {
        return new PersonalCalendar("Tasks", ZoneId.of(zone), NOW, reminder, path -> "https://crm.example" + path);
    }

    private static Entry entry(String uid, String title, @Nullable OffsetDateTime due) {
        return new Entry(
                uid, title, "Steel; wood, ltd", due, null, 1, NOW, "/customers/" + CUSTOMER, "customer", CUSTOMER);
    }
}
