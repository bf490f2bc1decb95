package com.hs6tools.crm.customers;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.customers.spi.ShownCustomer;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Tells the contract what the parts add to everything about one customer: each the shape that its value is declared as. */
@Component
class Customer360Contract implements OpenApiCustomizer {
    private final List<Customer360Part> parts;

    Customer360Contract(List<Customer360Part> parts) {
        this.parts = parts;
    }

    @Override
    public void customise(OpenAPI api) {
        var shapes = api.getComponents().getSchemas();
        var whole = Objects.requireNonNull(shapes.get(Customer360.class.getSimpleName()));
        whole.setAdditionalProperties(null);
        for (var part : parts) {
            for (var key : keys(part)) {
                var found = ModelConverters.getInstance(true)
                        .resolveAsResolvedSchema(new AnnotatedType(key.getGenericType()).resolveAsRef(true));
                found.referencedSchemas.forEach(shapes::putIfAbsent);
                whole.addProperty(key.getName(), found.schema);
                whole.addRequiredItem(key.getName());
            }
        }
    }

    private static RecordComponent[] keys(Customer360Part part) {
        return ClassUtils.getMethod(ClassUtils.getUserClass(part), "value", ShownCustomer.class)
                .getReturnType()
                .getRecordComponents();
    }
}
