/** HS6Tools CRM: one program that holds everything a shop knows about its customers. */
@NullMarked
package com.hs6tools.crm;

import org.jspecify.annotations.NullMarked;
