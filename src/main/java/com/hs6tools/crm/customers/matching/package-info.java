/** Tells whether two customers are likely the same: pure rules, no database. */
@NullMarked
package com.hs6tools.crm.customers.matching;

import org.jspecify.annotations.NullMarked;
