/** Customers who are in the records twice: found while somebody types, after each change, and by night; decided by people. */
@NullMarked
package com.hs6tools.crm.customers.duplicates;

import org.jspecify.annotations.NullMarked;
