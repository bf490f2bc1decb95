package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.INTERACTION;
import static com.hs6tools.crmdb.customers.Tables.TASK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import com.hs6tools.crm.customers.spi.TimelineKind;
import com.hs6tools.crm.customers.spi.TimelineRequest;
import com.hs6tools.crm.customers.spi.TimelineSource;
import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What interactions and tasks tell a timeline. */
@Configuration(proxyBeanMethods = false)
class ActivitySources {
    private static final int SUMMARY = 500;

    record Source(
            Set<TimelineKind> kinds,
            Function<
                            TimelineRequest,
                            Select<Record8<OffsetDateTime, UUID, String, String, String, String, JSONB, UUID>>>
                    select)
            implements TimelineSource {
        @Override
        public Select<Record8<OffsetDateTime, UUID, String, String, String, String, JSONB, UUID>> entries(
                TimelineRequest request) {
            return select.apply(request);
        }
    }

    @Bean
    TimelineSource interactionEntries() {
        var note = InteractionType.NOTE.name();
        return new Source(
                Set.of(TimelineKind.INTERACTION, TimelineKind.NOTE),
                request -> select(
                                INTERACTION.OCCURRED_AT,
                                INTERACTION.ID,
                                when(INTERACTION.TYPE.eq(inline(note)), inline(TimelineKind.NOTE.name()))
                                        .otherwise(inline(TimelineKind.INTERACTION.name())),
                                coalesce(
                                        INTERACTION.SUBJECT,
                                        left(INTERACTION.CONTENT, 120),
                                        INTERACTION.OUTCOME,
                                        inline("")),
                                left(INTERACTION.CONTENT, SUMMARY),
                                INTERACTION.PERSON_NAME,
                                jsonbObject(
                                                key("type").value(INTERACTION.TYPE),
                                                key("direction").value(INTERACTION.DIRECTION),
                                                key("outcome").value(INTERACTION.OUTCOME),
                                                key("nextAction").value(INTERACTION.NEXT_ACTION),
                                                key("durationMinutes").value(INTERACTION.DURATION_MINUTES),
                                                key("fileIds")
                                                        .value(AttachmentRows.fileIds(
                                                                InteractionFiles.KIND, INTERACTION.ID)))
                                        .absentOnNull(),
                                INTERACTION.ID)
                        .from(INTERACTION)
                        .where(
                                INTERACTION.TENANT_ID.eq(Acting.tenant()),
                                INTERACTION.CUSTOMER_ID.eq(request.customer()),
                                typed(request, note),
                                request.older(INTERACTION.OCCURRED_AT, INTERACTION.ID))
                        .orderBy(INTERACTION.OCCURRED_AT.desc(), INTERACTION.ID.desc())
                        .limit(request.most()));
    }

    private static Condition typed(TimelineRequest request, String note) {
        if (!request.wants(TimelineKind.NOTE)) {
            return INTERACTION.TYPE.ne(note);
        }
        return request.wants(TimelineKind.INTERACTION) ? noCondition() : INTERACTION.TYPE.eq(note);
    }

    @Bean
    TimelineSource taskEntries() {
        return new Source(
                Set.of(TimelineKind.TASK),
                request -> select(
                                TASK.CREATED_AT,
                                TASK.ID,
                                inline(TimelineKind.TASK.name()),
                                TASK.TITLE,
                                TASK.ASSIGNEE_NAME,
                                TASK.CREATED_BY_NAME,
                                jsonbObject(
                                                key("dueAt").value(utc(TASK.DUE_AT)),
                                                key("doneAt").value(utc(TASK.DONE_AT)),
                                                key("doneByName").value(TASK.DONE_BY_NAME))
                                        .absentOnNull(),
                                TASK.ID)
                        .from(TASK)
                        .where(
                                TASK.TENANT_ID.eq(Acting.tenant()),
                                TASK.CUSTOMER_ID.eq(request.customer()),
                                request.older(TASK.CREATED_AT, TASK.ID))
                        .orderBy(TASK.CREATED_AT.desc(), TASK.ID.desc())
                        .limit(request.most()));
    }

    /** Inside a JSON object PostgreSQL would write a moment in the zone of the connection. */
    private static Field<String> utc(Field<OffsetDateTime> moment) {
        return DSL.field(
                "to_char({0} at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')", SQLDataType.VARCHAR, moment);
    }
}
