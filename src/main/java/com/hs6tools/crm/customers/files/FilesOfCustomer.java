package com.hs6tools.crm.customers.files;

import com.hs6tools.crm.customers.spi.CustomerFileSource;
import com.hs6tools.crm.platform.files.AttachedFile;
import com.hs6tools.crm.platform.files.AttachedFiles;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** All files of a customer, from every module whose records of him the acting person may see. */
@Component
class FilesOfCustomer {
    private final List<CustomerFileSource> sources;
    private final AttachedFiles files;

    FilesOfCustomer(List<CustomerFileSource> sources, AttachedFiles files) {
        this.sources = sources;
        this.files = files;
    }

    Page<AttachedFile> page(UUID customer, MultiValueMap<String, String> parameters) {
        var records = sources.stream()
                .filter(source -> Acting.now().may(source.permission()))
                .<Select<Record4<String, UUID, String, Integer>>>map(source -> source.records(customer))
                .reduce(Select::unionAll)
                .orElseThrow(); // whoever may read customers has at least their own
        return files.page(records, parameters);
    }
}
