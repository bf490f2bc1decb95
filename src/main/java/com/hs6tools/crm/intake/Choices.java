package com.hs6tools.crm.intake;

import com.hs6tools.crm.commerce.OrderStatus;
import com.hs6tools.crm.commerce.PaymentStatus;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a choice, by how files write them. */
final class Choices {
    static final Map<String, String> ORDER_STATUS = of(
            OrderStatus.class,
            "complete",
            "DELIVERED",
            "completed",
            "DELIVERED",
            "done",
            "DELIVERED",
            "fulfilled",
            "SHIPPED",
            "sent",
            "SHIPPED",
            "canceled",
            "CANCELLED",
            "cancelled",
            "CANCELLED",
            "void",
            "CANCELLED",
            "new",
            "PENDING",
            "open",
            "PENDING",
            "onhold",
            "PENDING",
            "paid",
            "CONFIRMED",
            "returned",
            "REFUNDED",
            "تحویل شده",
            "DELIVERED",
            "ارسال شده",
            "SHIPPED",
            "لغو شده",
            "CANCELLED",
            "در انتظار",
            "PENDING",
            "در حال پردازش",
            "PROCESSING",
            "تایید شده",
            "CONFIRMED",
            "مرجوع شده",
            "REFUNDED",
            "تم التوصيل",
            "DELIVERED",
            "ملغي",
            "CANCELLED");
    static final Map<String, String> PAYMENT_STATUS = of(
            PaymentStatus.class,
            "unpaid",
            "PENDING",
            "authorized",
            "PENDING",
            "captured",
            "PAID",
            "complete",
            "PAID",
            "completed",
            "PAID",
            "voided",
            "FAILED",
            "declined",
            "FAILED",
            "partiallyrefunded",
            "PARTIALLY_REFUNDED",
            "پرداخت شده",
            "PAID",
            "پرداخت نشده",
            "PENDING",
            "ناموفق",
            "FAILED",
            "مدفوع",
            "PAID");

    private Choices() {}

    static <E extends Enum<E>> Map<String, String> of(Class<E> type, String... more) {
        return values(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(), more);
    }

    /** @param more another word, and the value it stands for, in turn */
    static Map<String, String> values(List<String> values, String... more) {
        var known = new HashMap<String, String>();
        values.forEach(v -> known.put(TargetField.key(v), v));
        for (int i = 0; i < more.length; i += 2) {
            known.put(TargetField.key(more[i]), more[i + 1]);
        }
        return Collections.unmodifiableMap(known);
    }
}
