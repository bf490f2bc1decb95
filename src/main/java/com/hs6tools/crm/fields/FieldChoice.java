package com.hs6tools.crm.fields;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/**
 * A choice of a field.
 *
 * @param key what is stored; never changes
 * @param labels by language, such as {@code {"en": "Wood", "fa": "چوب"}}
 * @param archived chosen no more, but shown where it was
 */
@Schema(name = "CustomFieldChoice")
public record FieldChoice(String key, Map<String, String> labels, boolean archived) {}
