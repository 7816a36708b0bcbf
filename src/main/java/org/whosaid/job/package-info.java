// SPDX-License-Identifier: Apache-2.0
/** Work that must not be lost: what is to be done, and what became of it. */
@NullMarked
package org.whosaid.job;

import org.jspecify.annotations.NullMarked;
