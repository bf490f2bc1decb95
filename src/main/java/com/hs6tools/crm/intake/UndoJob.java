package com.hs6tools.crm.intake;

import com.hs6tools.crm.commerce.PurchaseUndo;
import com.hs6tools.crm.commerce.StagedProducts;
import com.hs6tools.crm.customers.StagedCustomers;
import com.hs6tools.crm.customers.StagedInteractions;
import com.hs6tools.crm.customers.UnmakeCustomers;
import com.hs6tools.crm.customers.companies.UnmakeCompanies;
import com.hs6tools.crm.intake.TouchedRows.Some;
import com.hs6tools.crm.leads.StagedLeads;
import com.hs6tools.crm.opportunities.StagedOpportunities;
import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import back, batch by batch: what it made is removed, what it changed says again what it said before. A record
 * that somebody changed since, or that others refer to, stays and is counted.
 */
@Component
class UndoJob implements JobHandler {
    static final String KIND = "import-undo";

    private static final List<String> ORDER =
            List.of("CONTACT", "COMPANY", "PURCHASE", "INTERACTION", "OPPORTUNITY", "LEAD", "PRODUCT", "CUSTOMER");

    record Input(UUID importId, String fileName) {}

    /** @param kept records that could not be taken back */
    record Result(long undone, long kept) {
        Result plus(int all, int done) {
            return new Result(undone + done, kept + all - done);
        }
    }

    /** What takes records of other modules back. */
    @Component
    record Owners(
            PurchaseUndo purchases,
            StagedProducts products,
            Customers customers,
            StagedInteractions interactions,
            StagedLeads leads,
            StagedOpportunities opportunities) {}

    /** Customers: their rows, their contacts and parents, and the removal of those that an import made. */
    @Component
    record Customers(StagedCustomers staged, UnmakeCustomers unmaking, UnmakeCompanies companies) {}

    private final FileImports imports;
    private final TouchedRows touched;
    private final Owners owners;
    private final ImportLedger ledger;
    private final TransactionTemplate transaction;

    UndoJob(
            FileImports imports,
            TouchedRows touched,
            Owners owners,
            ImportLedger ledger,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.touched = touched;
        this.owners = owners;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "imports:run";
    }

    @Override
    public Object run(JobRun run) {
        var asked = imports.find(run.input(Input.class).importId());
        var before = run.resumePoint(Result.class);
        return takeBack(run, asked, before == null ? new Result(0, 0) : before);
    }

    @Override
    public void cutShort(JobRun run) {
        var asked = imports.find(run.input(Input.class).importId());
        transaction.executeWithoutResult(status -> ledger.stopped(asked));
    }

    private Result takeBack(JobRun run, FileImport asked, Result before) {
        var result = before;
        var total = touched.count(asked.id()) + result.undone() + result.kept();
        for (var entity : ORDER) {
            for (var some = touched.next(asked.id(), entity);
                    !some.rows().isEmpty();
                    some = touched.next(asked.id(), entity)) {
                result = batch(run, asked.id(), entity, some, result, total);
            }
        }
        var all = result;
        transaction.executeWithoutResult(status -> ledger.undone(asked, all.undone(), all.kept()));
        return result;
    }

    private Result batch(JobRun run, UUID importId, String entity, Some some, Result before, long total) {
        var stop = new ArrayList<JobRun.StopAsked>(1);
        var after = Objects.requireNonNull(transaction.execute(status -> {
            var back = takeBack(importId, entity, some);
            var result = before.plus(some.rows().size(), back.size());
            touched.keep(importId, entity, some, back);
            touched.forget(importId, entity, some);
            try {
                run.progress(result.undone() + result.kept(), total, result);
            } catch (JobRun.StopAsked asked) {
                stop.add(asked);
            }
            return result;
        }));
        stop.forEach(s -> {
            throw s;
        });
        return after;
    }

    /** @return those that are gone, or say again what they said before */
    private Set<UUID> takeBack(UUID importId, String entity, Some some) {
        var restored = restore(entity, some.changed());
        touched.handBack(importId, entity, restored);
        var back = new HashSet<>(restored);
        back.addAll(unmake(entity, some.made()));
        return back;
    }

    private List<UUID> restore(String entity, Map<String, Long> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        return switch (entity) {
            case "PURCHASE" -> owners.purchases().restore(changed);
            case "PRODUCT" -> owners.products().restore(changed);
            case "CUSTOMER" -> owners.customers().staged().restore(changed);
            case "CONTACT" -> owners.customers().companies().restoreContacts(changed);
            case "COMPANY" -> owners.customers().companies().restoreCompanies(changed);
            case "LEAD" -> owners.leads().restore(changed);
            case "OPPORTUNITY" -> owners.opportunities().restore(changed);
            default -> List.of();
        };
    }

    private Collection<UUID> unmake(String entity, Map<UUID, Long> made) {
        return switch (entity) {
            case "PURCHASE" -> owners.purchases().unmake(made);
            case "INTERACTION" -> owners.interactions().unmake(made);
            case "PRODUCT" -> owners.products().unmake(made);
            case "CONTACT" -> owners.customers().companies().unmakeContacts(made);
            case "COMPANY" -> owners.customers().companies().unmakeCompanies(made);
            case "LEAD" -> owners.leads().unmake(made);
            case "OPPORTUNITY" -> owners.opportunities().unmake(made);
            default -> customers(made);
        };
    }

    private List<UUID> customers(Map<UUID, Long> made) {
        owners.purchases().buyers(made.keySet()).forEach(made::remove);
        return owners.customers().unmaking().unmake(made);
    }
}
