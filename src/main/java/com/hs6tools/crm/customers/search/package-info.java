/** Search everywhere: one box, every kind of record. */
@NullMarked
package com.hs6tools.crm.customers.search;

import org.jspecify.annotations.NullMarked;
