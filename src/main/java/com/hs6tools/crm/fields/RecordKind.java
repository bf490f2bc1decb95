package com.hs6tools.crm.fields;

import io.swagger.v3.oas.annotations.media.Schema;

/** The kinds of records that can have custom fields. */
@Schema(name = "CustomFieldRecord")
public enum RecordKind {
    CUSTOMER,
    LEAD,
    OPPORTUNITY
}
