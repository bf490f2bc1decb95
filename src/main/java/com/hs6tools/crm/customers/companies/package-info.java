/** Customers that are companies: the people at them, the group they belong to, how they pay. */
@NullMarked
package com.hs6tools.crm.customers.companies;

import org.jspecify.annotations.NullMarked;
