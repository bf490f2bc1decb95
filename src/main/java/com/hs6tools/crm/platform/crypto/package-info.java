/** Encryption of sensitive columns, hashes of secrets, signed values. */
@NullMarked
@NamedInterface("crypto")
package com.hs6tools.crm.platform.crypto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
