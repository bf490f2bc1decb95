package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.FORM_SUBMISSION;

import com.hs6tools.crm.leads.Submission.State;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.leads.tables.records.FormSubmissionRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what somebody sent by a form, and makes a lead of it: at once, or when he has confirmed his address. */
@Component
class TakeSubmission {
    private static final Duration CONFIRMABLE = Duration.ofDays(7);
    private static final TypeReference<Map<String, Object>> SAID = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;
    private final FormStamp stamps;
    private final CaptureLead capture;
    private final FormMail mail;
    private final UnitClock clock;

    TakeSubmission(
            DSLContext sql, JsonMapper json, FormStamp stamps, CaptureLead capture, FormMail mail, UnitClock clock) {
        this.sql = sql;
        this.json = json;
        this.stamps = stamps;
        this.capture = capture;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * A robot is answered as if it had been taken, so that it learns nothing.
     *
     * @return WAITING when the address has to be confirmed first, else TAKEN
     * @throws InvalidInput (422) naming the fields found wrong
     */
    @Transactional
    State take(LeadForm form, SubmissionInput input, String address) {
        var said = SubmissionRules.read(form, input);
        var row = row(form, input, said, address);
        var suspicion = input.website() != null && !input.website().isBlank()
                ? Submission.Suspicion.TRAP
                : stamps.suspicion(form.id(), input.stamp());
        if (suspicion != null) {
            row.setState(State.SUSPECT.name());
            row.setSuspicion(suspicion.name());
            sql.executeInsert(row);
            return State.TAKEN;
        }
        if (form.doubleOptIn() && said.get("email") instanceof String email) {
            var secret = Secrets.random();
            row.setState(State.WAITING.name());
            row.setConfirmHash(Secrets.hash(secret));
            sql.executeInsert(row);
            mail.confirmation(form, email, input.language(), secret);
            return State.WAITING;
        }
        become(form, row, said);
        sql.executeInsert(row);
        if (form.receipt() && said.get("email") instanceof String email) {
            mail.received(form, email, input.language());
        }
        return State.TAKEN;
    }

    /** The owner of an address says that he asked. Once more changes nothing. */
    @Transactional
    void confirm(LeadForm form, @Nullable String secret) {
        var row = sql.selectFrom(FORM_SUBMISSION)
                .where(
                        FORM_SUBMISSION.TENANT_ID.eq(Acting.tenant()),
                        FORM_SUBMISSION.FORM_ID.eq(form.id()),
                        FORM_SUBMISSION.CONFIRM_HASH.eq(Secrets.hash(secret == null ? "" : secret)))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This link"));
        if (row.getConfirmedAt() != null) {
            return;
        }
        if (row.getReceivedAt().plus(CONFIRMABLE).isBefore(clock.realNow())) {
            throw new NotFound("This link");
        }
        become(form, row, said(row));
        row.setConfirmedAt(clock.realNow());
        sql.executeUpdate(row);
    }

    /** Somebody of the shop says that a submission held back is none of a robot, or needs no confirmation. */
    @Transactional
    void accept(LeadForm form, UUID id) {
        var row = sql.selectFrom(FORM_SUBMISSION)
                .where(
                        FORM_SUBMISSION.TENANT_ID.eq(Acting.tenant()),
                        FORM_SUBMISSION.FORM_ID.eq(form.id()),
                        FORM_SUBMISSION.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This submission"));
        if (row.getLeadId() != null || !List.of("SUSPECT", "WAITING").contains(row.getState())) {
            throw new StateConflict(
                    "This submission is a lead already.", row.getState(), List.of(), "submission_taken");
        }
        become(form, row, said(row));
        sql.executeUpdate(row);
    }

    private void become(LeadForm form, FormSubmissionRecord row, Map<String, Object> said) {
        var taken = capture.take(form, said, row.getReferral(), row.getLanguage());
        row.setLeadId(taken.lead());
        row.setState((taken.isNew() ? State.TAKEN : State.ATTACHED).name());
    }

    private Map<String, Object> said(FormSubmissionRecord row) {
        return json.readValue(row.getSaid().data(), SAID);
    }

    private FormSubmissionRecord row(LeadForm form, SubmissionInput input, Map<String, Object> said, String address) {
        var row = sql.newRecord(FORM_SUBMISSION);
        row.setTenantId(Acting.tenant());
        row.setId(Ids.next());
        row.setFormId(form.id());
        row.setReceivedAt(clock.realNow());
        row.setSaid(JSONB.valueOf(json.writeValueAsString(said)));
        row.setLanguage(plain(input.language()));
        row.setPage(plain(input.page()));
        row.setReferral(plain(input.referral()));
        row.setAddress(address);
        return row;
    }

    private static @Nullable String plain(@Nullable String text) {
        var plain = PlainText.of(Objects.requireNonNullElse(text, ""));
        return plain.isEmpty() ? null : plain;
    }
}
