package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.COMPANY;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crmdb.customers.tables.records.CompanyRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which company a company belongs to, and how it pays. */
@Component
class ReviseCompany {
    private final Customers customers;
    private final Companies companies;
    private final Hierarchy hierarchy;
    private final Events events;

    ReviseCompany(Customers customers, Companies companies, Hierarchy hierarchy, Events events) {
        this.customers = customers;
        this.companies = companies;
        this.hierarchy = hierarchy;
        this.events = events;
    }

    @Transactional
    void revise(UUID customer, Patch<CompanyInput> patch, @Nullable Long expectedVersion) {
        patch.value().check().throwIfAny();
        if (patch.names("parentId")) {
            hierarchy.lock();
        }
        var name = customers.requireForWriting(customer);
        companies.requireCompany(customer);
        var company = companies.lock(customer);
        ExpectedVersion.check(expectedVersion, company.getVersion());
        var before = company.into(COMPANY);
        apply(patch, company);
        var changes = changes(before, company);
        if (changes.isEmpty()) {
            return;
        }
        companies.update(company);
        events.publish(new CompanyFact(customer, name, changes));
    }

    private void apply(Patch<CompanyInput> patch, CompanyRecord to) {
        patch.on(
                "paymentNote",
                CompanyInput::paymentNote,
                (f, note) -> to.setPaymentNote(note == null || note.isBlank() ? null : note.strip()));
        patch.on(
                "paymentTerms",
                CompanyInput::paymentTerms,
                (f, terms) -> to.setPaymentTerms(terms == null ? null : terms.name()));
        patch.on("paymentDays", CompanyInput::paymentDays, (f, days) -> to.setPaymentDays(days));
        checkTerms(patch, to);
        if (patch.names("parentId")) {
            join(patch.value().parentId(), to);
        }
    }

    /** Terms that count no days have none; a change from such to others clears them. */
    private static void checkTerms(Patch<CompanyInput> patch, CompanyRecord to) {
        var terms = to.getPaymentTerms() == null ? null : PaymentTerms.valueOf(to.getPaymentTerms());
        if (to.getPaymentDays() == null || terms != null && terms.countsDays()) {
            return;
        }
        if (patch.names("paymentDays")) {
            throw InvalidInput.field(
                    "paymentDays", "Days need terms that count them: NET, END_OF_MONTH or CHEQUE.", "no_days");
        }
        to.setPaymentDays(null);
    }

    private void join(@Nullable UUID parent, CompanyRecord company) {
        if (parent != null && !parent.equals(company.getParentId())) {
            requireParent(parent);
            hierarchy.check(company.getCustomerId(), parent);
        }
        company.setParentId(parent);
    }

    private void requireParent(UUID parent) {
        try {
            customers.requireForWriting(parent);
        } catch (NotFound e) {
            throw InvalidInput.field(
                    "parentId", "There is no such customer, or you may not see it.", "unknown_customer");
        }
        try {
            companies.requireCompany(parent);
        } catch (InvalidInput e) {
            throw InvalidInput.field("parentId", "Only a company can have others below it.", "not_a_company");
        }
    }

    private static Map<String, Change> changes(CompanyRecord before, CompanyRecord after) {
        var changes = new LinkedHashMap<String, Change>();
        note(changes, "paymentTerms", before.getPaymentTerms(), after.getPaymentTerms());
        note(changes, "paymentDays", before.getPaymentDays(), after.getPaymentDays());
        note(changes, "paymentNote", before.getPaymentNote(), after.getPaymentNote());
        note(changes, "parentId", before.getParentId(), after.getParentId());
        return changes;
    }

    private static void note(
            Map<String, Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new Change(before, after));
        }
    }
}
