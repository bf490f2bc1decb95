/** The files of customers: their own, and those of what belongs to them. */
@NullMarked
package com.hs6tools.crm.customers.files;

import org.jspecify.annotations.NullMarked;
