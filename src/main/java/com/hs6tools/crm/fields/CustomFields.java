package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.crypto.Sealing;
import com.hs6tools.crm.platform.tenancy.KeptPerUnit;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The acting unit's custom fields. Asked for with every record shown, so kept in memory for some seconds. */
@Component
public class CustomFields {
    private final KeptPerUnit<List<CustomField>> kept;
    private final Sealing sealing;

    CustomFields(FieldStore store, Sealing sealing) {
        this.kept = new KeptPerUnit<>(Duration.ofSeconds(5), store::all);
        this.sealing = sealing;
    }

    public FieldSet of(RecordKind record) {
        var fields = kept.current().stream().filter(f -> f.record() == record).toList();
        return new FieldSet(record, fields, sealing);
    }

    /** The definitions change in this transaction. */
    void forgetNowAndAfterCommit() {
        kept.forgetNowAndAfterCommit();
    }
}
