package com.hs6tools.crm.customers.calendar;

import com.hs6tools.crm.customers.spi.CalendarSource;
import com.hs6tools.crm.identity.CalendarReaders.Reader;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.OwnAddress;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks every source that the acting person may look into, and writes his calendar out of it. */
@Component
class Calendars {
    private static final Map<String, String> TITLES = Map.of("en", "Tasks", "fa", "کارها", "ar", "المهام");

    private final List<CalendarSource> sources;
    private final Settings settings;
    private final UnitClock clock;
    private final OwnAddress address;

    Calendars(List<CalendarSource> sources, Settings settings, UnitClock clock, OwnAddress address) {
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
        this.address = address;
    }

    /** All that a calendar ever uses of its owner's rights. */
    Set<String> rights() {
        return sources.stream().map(CalendarSource::permission).collect(Collectors.toSet());
    }

    List<CalendarSource.Entry> toDo() {
        return sources.stream()
                .filter(s -> Acting.now().may(s.permission()))
                .flatMap(s -> s.toDo().stream())
                .toList();
    }

    String text(Reader reader, List<CalendarSource.Entry> entries) {
        var unit = settings.current();
        var language = Objects.requireNonNullElse(reader.language(), unit.language());
        var name = TITLES.getOrDefault(language, "Tasks") + " · " + unit.unitName();
        return new PersonalCalendar(name, unit.zone(), clock.now(), reader.reminderMinutes(), address::of)
                .write(entries)
                .toString();
    }
}
