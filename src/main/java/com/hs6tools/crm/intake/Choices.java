package com.hs6tools.crm.intake;

import com.hs6tools.crm.commerce.OrderStatus;
import com.hs6tools.crm.commerce.PaymentStatus;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
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
        var values = new HashMap<String, String>();
        Arrays.stream(type.getEnumConstants()).forEach(e -> values.put(TargetField.key(e.name()), e.name()));
        for (int i = 0; i < more.length; i += 2) {
            values.put(TargetField.key(more[i]), more[i + 1]);
        }
        return Collections.unmodifiableMap(values);
    }
}
