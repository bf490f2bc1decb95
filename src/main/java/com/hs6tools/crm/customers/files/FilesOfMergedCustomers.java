package com.hs6tools.crm.customers.files;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.customers.spi.CustomerBelongings;
import com.hs6tools.crm.platform.files.AttachmentRows;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files on a merged customer's own record go along; those of his deals and interactions hang on these. */
@Component
class FilesOfMergedCustomers implements CustomerBelongings {
    private final AttachmentRows rows;

    FilesOfMergedCustomers(AttachmentRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "files";
    }

    @Override
    public long count(UUID customer) {
        return rows.count(Customers.KIND, customer);
    }

    @Override
    public List<UUID> giveAll(UUID from, UUID to) {
        return rows.giveAll(Customers.KIND, from, to);
    }

    @Override
    public void give(Collection<UUID> records, UUID from, UUID to) {
        rows.give(Customers.KIND, records, from, to);
    }
}
