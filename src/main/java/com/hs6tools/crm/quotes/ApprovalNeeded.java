package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.Problem;
import com.hs6tools.crm.quotes.ApprovalRule.Beyond;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The quote goes beyond a limit of the business unit and nobody has approved it; says which one, and who may. */
final class ApprovalNeeded extends Problem {
    private final Approval state;
    private final List<Beyond> beyond;
    private final List<String> approvers;
    private final List<String> allowed;

    ApprovalNeeded(Approval state, List<Beyond> beyond, List<String> approvers, List<String> allowed) {
        super(409, "approval_needed", said(state, beyond, approvers));
        this.state = state;
        this.beyond = beyond;
        this.approvers = approvers;
        this.allowed = allowed;
    }

    @Override
    public Map<String, Object> more() {
        return Map.of("state", state, "beyond", beyond, "approvers", approvers, "allowed", allowed);
    }

    private static String said(Approval state, List<Beyond> beyond, List<String> approvers) {
        var why = beyond.stream().map(ApprovalNeeded::said).collect(Collectors.joining("; "));
        var how = switch (state) {
            case ASKED -> "Its approval has been asked for.";
            case REFUSED -> "Its approval was refused; change it, or ask again.";
            default -> "Ask for approval first.";
        };
        var who = approvers.isEmpty() ? "Nobody may approve it; ask an admin." : "Who may: " + most(approvers) + ".";
        return "This quote goes beyond a limit: " + why + ". " + how + " " + who;
    }

    private static String said(Beyond beyond) {
        var numbers = percent(beyond.actual(), "") + percent(beyond.allowed(), ", allowed ");
        return switch (beyond.limit()) {
            case WHOLE_DISCOUNT -> "its discounts together are " + numbers;
            case LINE_DISCOUNT -> "the discount of line " + beyond.position() + " is " + numbers;
            case LOWEST_MARGIN -> "its margin is below the lowest one" + (numbers.isEmpty() ? "" : ", " + numbers);
        };
    }

    private static String percent(@Nullable BigDecimal percent, String before) {
        return percent == null ? "" : before + Amounts.plain(percent).toPlainString() + " %";
    }

    private static String most(List<String> names) {
        return names.size() <= 5
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 5)) + " and " + (names.size() - 5) + " more";
    }
}
