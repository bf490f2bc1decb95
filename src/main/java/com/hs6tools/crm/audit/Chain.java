package com.hs6tools.crm.audit;

import com.hs6tools.crmdb.audit.tables.records.EntryRecord;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rule of the chain: a link is the SHA-256 of the link before it and of the entry in one fixed spelling. */
final class Chain {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

    private Chain() {}

    /** What the first entry's link is made with. */
    static byte[] beginning() {
        return new byte[32];
    }

    static byte[] link(byte[] before, EntryRecord entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(canonical(entry).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every column but the transaction's number, in the order of the table, absent ones as null. */
    static String canonical(EntryRecord entry) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("tenant", text(entry.getTenantId()));
        fields.put("id", text(entry.getId()));
        fields.put("at", moment(entry.getAt()));
        fields.put("actorKind", entry.getActorKind());
        fields.put("actorId", text(entry.getActorId()));
        fields.put("actorName", entry.getActorName());
        fields.put("ip", entry.getIp());
        fields.put("requestId", entry.getRequestId());
        fields.put("action", entry.getAction());
        fields.put("subjectKind", entry.getSubjectKind());
        fields.put("subjectId", text(entry.getSubjectId()));
        fields.put("subjectLabel", entry.getSubjectLabel());
        fields.put("subjects", texts(entry.getSubjects()));
        fields.put("count", entry.getCount());
        fields.put(
                "changes",
                entry.getChanges() == null ? null : entry.getChanges().data());
        return PLAIN.writeValueAsString(fields);
    }

    private static String moment(OffsetDateTime at) {
        return MICROSECONDS.format(at.with(ChronoField.NANO_OF_SECOND, at.getNano() / 1000 * 1000L));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable List<String> texts(Object @Nullable [] values) {
        return values == null
                ? null
                : Arrays.stream(values).map(Object::toString).toList();
    }
}
