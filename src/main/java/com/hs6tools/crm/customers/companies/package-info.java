/** Customers that are companies: the people at them, the group they belong to, how they pay. */
@NullMarked
@NamedInterface("companies")
package com.hs6tools.crm.customers.companies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
