/** Text made comparable: letters, digits, e-mail addresses, phone numbers. */
@NullMarked
@NamedInterface("text")
package com.hs6tools.crm.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
