/** The words a shop gives to its customers, kept in order: tags, categories, industries. */
@NullMarked
package com.hs6tools.crm.customers.labels;

import org.jspecify.annotations.NullMarked;
