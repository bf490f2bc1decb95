package com.hs6tools.crm.commerce;

import com.hs6tools.crm.commerce.BulkOrders.Result;
import com.hs6tools.crm.platform.http.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads one order of many. What is wrong with it is said of it alone, as if it had been sent alone. */
@Component
class OrderReader {
    private final JsonMapper json;

    OrderReader(JsonMapper json) {
        this.json = json;
    }

    /** @param refused takes the order when something is wrong with it */
    Optional<OneOrder> read(int index, JsonNode node, List<Result> refused) {
        var errors = new ArrayList<FieldError>();
        var order = read(node, errors);
        if (order == null) {
            refused.add(Result.refused(index, 400, errors));
            return Optional.empty();
        }
        errors.addAll(OrderRules.check(order).found());
        if (!errors.isEmpty()) {
            refused.add(Result.refused(index, 422, errors));
            return Optional.empty();
        }
        var checked = CheckedOrder.of(order);
        errors.addAll(OrderRules.checkSums(checked).found());
        if (!errors.isEmpty()) {
            refused.add(Result.refused(index, 422, errors));
            return Optional.empty();
        }
        return Optional.of(new OneOrder(index, checked, null));
    }

    private @Nullable OrderInput read(JsonNode node, List<FieldError> errors) {
        try {
            if (node.isObject()) {
                return json.treeToValue(node, OrderInput.class);
            }
            errors.add(new FieldError("", "An order is a JSON object.", "bad_value"));
        } catch (UnrecognizedPropertyException e) {
            errors.add(new FieldError(path(e), "Unknown field '" + e.getPropertyName() + "'.", "unknown_field"));
        } catch (DatabindException e) {
            errors.add(new FieldError(path(e), "This is not a valid value here.", "bad_value"));
        } catch (JacksonException e) {
            errors.add(new FieldError("", "This order cannot be read.", "bad_value"));
        }
        return null;
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(r -> r.getPropertyName() != null ? r.getPropertyName() : "[" + r.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
