package com.hs6tools.crm.customers.spi;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the calendar of a person what he has to do. */
public interface CalendarSource {
    /** Who lacks this right has nothing of this kind in his calendar. */
    String permission();

    /** What the acting person still has to do, within what he may see; bounded, whatever there is. */
    List<Entry> toDo();

    /**
     * @param uid the same each time, and nobody else's
     * @param title what is to be done
     * @param about with whom, or null
     * @param dueAt null where no time was set
     * @param dueDay where a day without a time was set
     * @param version grows with every change
     * @param link the path of its screen, such as {@code /customers/{id}}
     * @param subjectKind whose personal data it shows, such as {@code customer}
     */
    record Entry(
            String uid,
            String title,
            @Nullable String about,
            @Nullable OffsetDateTime dueAt,
            @Nullable LocalDate dueDay,
            long version,
            OffsetDateTime changedAt,
            String link,
            String subjectKind,
            UUID subjectId) {}
}
