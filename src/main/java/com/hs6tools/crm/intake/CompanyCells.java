package com.hs6tools.crm.intake;

import com.hs6tools.crm.customers.companies.StagedCompanies;
import com.hs6tools.crm.customers.companies.StagedCompanies.Person;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a customer's row that speak of its main contact and its parent company. */
final class CompanyCells {
    private static final Map<String, String> ROLES = Choices.values(
            StagedCompanies.ROLES,
            "decision maker",
            "DECISION_MAKER",
            "manager",
            "DECISION_MAKER",
            "owner",
            "DECISION_MAKER",
            "purchasing",
            "BUYER",
            "finance",
            "ACCOUNTING",
            "technician",
            "TECHNICAL",
            "shipping",
            "LOGISTICS",
            "تصمیم گیرنده",
            "DECISION_MAKER",
            "مدیر",
            "DECISION_MAKER",
            "خریدار",
            "BUYER",
            "حسابداری",
            "ACCOUNTING",
            "فنی",
            "TECHNICAL",
            "انبار",
            "LOGISTICS",
            "صاحب القرار",
            "DECISION_MAKER",
            "مشتر",
            "BUYER",
            "المحاسبة",
            "ACCOUNTING",
            "فني",
            "TECHNICAL");

    private final Cells cells;

    CompanyCells(Cells cells) {
        this.cells = cells;
    }

    @Nullable
    Person person(Row row) throws BadCell {
        var name = cells.text(row, "contactName", 200);
        var email = cells.text(row, "contactEmail", 320);
        var phone = cells.text(row, "contactPhone", 60);
        var role = cells.choice(row, "contactRole", ROLES);
        var wrong = new Violations().email("contactEmail", email).found();
        if (!wrong.isEmpty()) {
            throw new BadCell("contactEmail", "bad_email", wrong.getFirst().message());
        }
        if (!SearchText.of(name).isEmpty() || email != null) {
            return new Person(SearchText.of(name).isEmpty() ? null : name, email, phone, role);
        }
        if (phone != null || role != null) {
            throw new BadCell("contactName", "required", "A contact needs a name or an e-mail address.");
        }
        return null;
    }

    /** Its external id or name. */
    @Nullable
    String parent(Row row) throws BadCell {
        var parent = cells.id(row, "parentCompany", 300);
        return SearchText.of(parent).isEmpty() ? null : parent;
    }
}
