package com.hs6tools.crm.customers.spi;

import java.util.UUID;
import org.jooq.Record4;
import org.jooq.Select;

/** Records of one kind that belong to customers and have files, for the list of all files of a customer. */
public interface CustomerFileSource {
    /** The numbers of the fourth column: a file on several records is listed with the one of the lowest. */
    int FIRST = 0;

    int BETWEEN = 1;
    int LAST = 2;

    /** Who lacks this right is not told of these files. */
    String permission();

    /**
     * @return the kind that attachments call them by, their id, the name they are shown by, and one of the numbers above; of
     *     the customer's records those that the acting person may see
     */
    Select<Record4<String, UUID, String, Integer>> records(UUID customer);
}
