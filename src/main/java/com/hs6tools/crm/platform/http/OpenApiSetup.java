package com.hs6tools.crm.platform.http;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract at /api/openapi.json: written from the endpoints themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiSetup {
    static {
        // an enum is a shape with a name, like a record
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    ModelConverter recordShapes() {
        return new RecordShapes();
    }

    @Bean
    OpenAPI crmApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("HS6Tools CRM")
                                .version("1")
                                .license(new License().name("Apache-2.0"))
                                .description(
                                        "Every call of the CRM. Lists page by key (nextCursor), writes are merge patches, refusals are RFC 9457 problems."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("HS6SESSION")))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    /** Says the permission of each call, and that every refusal is a problem. */
    @Bean
    OperationCustomizer permissionsInTheContract() {
        return (operation, method) -> {
            var requires = method.getMethodAnnotation(Requires.class);
            if (requires != null) {
                operation.addExtension(
                        "x-permission", Arrays.stream(requires.value()).collect(Collectors.toList()));
            }
            if (method.hasMethodAnnotation(OpenToAll.class)) {
                operation.setSecurity(java.util.List.of());
            }
            var problem = new Content()
                    .addMediaType(
                            ProblemAnswer.MEDIA_TYPE,
                            new MediaType().schema(new Schema<>().$ref("#/components/schemas/ProblemAnswer")));
            operation
                    .getResponses()
                    .addApiResponse(
                            "default", new ApiResponse().description("Refused").content(problem));
            return operation;
        };
    }

    /** The same text at every build: paths and schemas in order, no address of the server that wrote it. */
    @Bean
    OpenApiCustomizer stableContract() {
        return api -> {
            api.setServers(java.util.List.of(new io.swagger.v3.oas.models.servers.Server().url("/")));
            var paths = new io.swagger.v3.oas.models.Paths();
            new TreeMap<>(api.getPaths()).forEach(paths::addPathItem);
            api.setPaths(paths);
            var problem = io.swagger.v3.core.converter.ModelConverters.getInstance(true)
                    .readAll(ProblemAnswer.class);
            problem.forEach(api.getComponents()::addSchemas);
            NullableShapes.inRequests(api);
            requireShapes(api);
            api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        };
    }

    /** The library only warns when it cannot make out a shape, and then tells of none. */
    private static void requireShapes(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperations().stream()
                        .flatMap(call -> Stream.concat(
                                Stream.ofNullable(call.getRequestBody()).map(body -> body.getContent()),
                                call.getResponses().values().stream().map(answer -> answer.getContent())))
                        .filter(Objects::nonNull)
                        .flatMap(content -> content.values().stream())
                        .filter(media -> media.getSchema() == null)
                        .findAny()
                        .ifPresent(media -> {
                            throw new IllegalStateException("The contract has no shape for something at " + path);
                        }));
    }
}
