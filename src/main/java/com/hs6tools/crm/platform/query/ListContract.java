package com.hs6tools.crm.platform.query;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Names every filter, operator and sort of a list in the contract. */
@Component
class ListContract implements OperationCustomizer {
    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(ListParameters.class);
    }

    private final ListableBeanFactory beans;

    ListContract(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            var told = parameter.getParameterAnnotation(ListParameters.class);
            if (told != null) {
                tell(operation, beans.getBean(told.of()).spec(), told.exported());
            }
        }
        return operation;
    }

    private static void tell(Operation operation, ListSpec spec, boolean exported) {
        spec.filters.forEach((name, filter) -> Arrays.stream(Operator.values())
                .filter(filter.operators()::contains)
                .forEach(operator -> add(operation, nameOf(name, operator), valueOf(filter.values(), operator))));
        var sorts = spec.sortNames().stream().flatMap(name -> Stream.of(name, "-" + name));
        add(
                operation,
                "sort",
                withOwn(oneOf(sorts), spec)
                        .description("A leading - turns it round. Unless given: " + spec.defaultSort));
        add(operation, "limit", typed("integer").description("1 to 200. Unless given: 50"));
        add(operation, "cursor", typed("string").description("The nextCursor of the page before"));
        add(operation, "count", typed("boolean").description("Adds the total"));
        if (exported) {
            var formats = oneOf(Stream.of("csv", "xlsx", "json"));
            add(operation, "format", formats.description("The whole list as a file, as with Accept: text/csv"));
        }
    }

    /** Beside the known sorts, those by fields of the unit's own. */
    private static Schema<?> withOwn(Schema<?> known, ListSpec spec) {
        if (spec.ownSortPrefixes().isEmpty()) {
            return known;
        }
        var both = new Schema<String>(SpecVersion.V31);
        both.addAnyOfItem(known);
        spec.ownSortPrefixes()
                .forEach(p -> both.addAnyOfItem(typed("string").pattern("^-?" + p.replace(".", "\\.") + ".+$")));
        return both;
    }

    private static void add(Operation operation, String name, Schema<?> values) {
        operation.addParametersItem(new QueryParameter().name(name).schema(values));
    }

    private static String nameOf(String filter, Operator operator) {
        return operator == Operator.EQ ? filter : filter + "." + operator.name().toLowerCase(Locale.ROOT);
    }

    private static Schema<?> valueOf(Class<?> values, Operator operator) {
        return switch (operator) {
            case EMPTY -> typed("boolean");
            case EQ, NE, LIKE -> values == Boolean.class ? typed("boolean") : anyOf(one(values));
            case LT, LTE, GT, GTE -> one(values);
        };
    }

    private static Schema<?> one(Class<?> values) {
        if (values.isEnum()) {
            return oneOf(Arrays.stream(values.getEnumConstants()).map(String::valueOf));
        }
        if (values == BigDecimal.class) {
            return typed("number");
        }
        if (values == Integer.class) {
            return typed("integer");
        }
        return values == UUID.class ? typed("string").format("uuid") : typed("string");
    }

    private static Schema<?> anyOf(Schema<?> one) {
        return typed("array").items(one);
    }

    private static Schema<?> oneOf(Stream<String> known) {
        var shape = new Schema<String>(SpecVersion.V31);
        shape.type("string").types(new LinkedHashSet<>(Set.of("string")));
        shape.setEnum(known.toList());
        return shape;
    }

    private static Schema<?> typed(String type) {
        return new Schema<>(SpecVersion.V31).type(type).types(new LinkedHashSet<>(List.of(type)));
    }
}
