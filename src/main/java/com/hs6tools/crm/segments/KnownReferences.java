package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.commerce.Tables.PUB_CATEGORY;
import static com.hs6tools.crmdb.commerce.Tables.PUB_PRODUCT;
import static com.hs6tools.crmdb.customers.Tables.PUB_LABEL;
import static com.hs6tools.crmdb.identity.Tables.PUB_PERSON;
import static com.hs6tools.crmdb.segments.Tables.SEGMENT;

import com.hs6tools.crm.platform.http.Problem;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.segments.filter.FilterReader.Reference;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the records a definition names exist, and whether segments name each other in a circle. */
@Component
class KnownReferences {
    private final DSLContext sql;
    private final SegmentRulesStore segments;

    KnownReferences(DSLContext sql, SegmentRulesStore segments) {
        this.sql = sql;
        this.segments = segments;
    }

    List<Problem.FieldError> missing(Collection<Reference> references) {
        var byKind = references.stream().collect(Collectors.groupingBy(Reference::kind));
        return byKind.entrySet().stream()
                .flatMap(e -> missing(e.getKey(), e.getValue()))
                .toList();
    }

    private Stream<Problem.FieldError> missing(Reference.Kind kind, List<Reference> references) {
        var known = known(kind, references.stream().map(Reference::id).collect(Collectors.toSet()));
        return references.stream()
                .filter(r -> !known.contains(r.id()))
                .map(r -> new Problem.FieldError(
                        r.path(),
                        "There is no " + word(kind) + " " + r.id() + ", or it was deleted.",
                        "unknown_reference"))
                .limit(20);
    }

    private Set<UUID> known(Reference.Kind kind, Set<UUID> ids) {
        var tenant = Acting.tenant();
        return switch (kind) {
            case TAG, CATEGORY ->
                sql.select(PUB_LABEL.ID)
                        .from(PUB_LABEL)
                        .where(PUB_LABEL.TENANT_ID.eq(tenant), PUB_LABEL.KIND.eq(kind.name()), PUB_LABEL.ID.in(ids))
                        .fetchSet(PUB_LABEL.ID);
            case PERSON ->
                sql.select(PUB_PERSON.ID)
                        .from(PUB_PERSON)
                        .where(PUB_PERSON.TENANT_ID.eq(tenant), PUB_PERSON.ID.in(ids))
                        .fetchSet(PUB_PERSON.ID);
            case PRODUCT ->
                sql.select(PUB_PRODUCT.ID)
                        .from(PUB_PRODUCT)
                        .where(PUB_PRODUCT.TENANT_ID.eq(tenant), PUB_PRODUCT.ID.in(ids), PUB_PRODUCT.DELETED.isFalse())
                        .fetchSet(PUB_PRODUCT.ID);
            case PRODUCT_CATEGORY ->
                sql.select(PUB_CATEGORY.ID)
                        .from(PUB_CATEGORY)
                        .where(PUB_CATEGORY.TENANT_ID.eq(tenant), PUB_CATEGORY.ID.in(ids))
                        .fetchSet(PUB_CATEGORY.ID);
            case SEGMENT ->
                sql.select(SEGMENT.ID)
                        .from(SEGMENT)
                        .where(SegmentScope.present(), SEGMENT.ID.in(ids))
                        .fetchSet(SEGMENT.ID);
        };
    }

    private static String word(Reference.Kind kind) {
        return switch (kind) {
            case TAG -> "tag";
            case CATEGORY -> "category";
            case PERSON -> "person";
            case PRODUCT -> "product";
            case PRODUCT_CATEGORY -> "product category";
            case SEGMENT -> "segment";
        };
    }

    /** Members of one segment must not depend on those of another that depends on the first. */
    List<Problem.FieldError> circular(Collection<Reference> references, @Nullable UUID self) {
        if (self == null) {
            return List.of();
        }
        var named = references.stream()
                .filter(r -> r.kind() == Reference.Kind.SEGMENT)
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        var all = segments.present();
        return named.stream()
                .filter(r -> reaches(r.id(), self, all, new HashSet<>()))
                .map(r -> new Problem.FieldError(
                        r.path(), "This segment depends on the one that is being saved: a circle.", "circular"))
                .toList();
    }

    private static boolean reaches(UUID from, UUID self, List<SegmentRules> all, Set<UUID> seen) {
        if (from.equals(self)) {
            return true;
        }
        return seen.add(from)
                && all.stream()
                        .filter(s -> s.id().equals(from))
                        .flatMap(s -> s.filter().dependsOn())
                        .anyMatch(next -> reaches(next, self, all, seen));
    }
}
