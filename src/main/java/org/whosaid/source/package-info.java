// SPDX-License-Identifier: Apache-2.0
/** Who said it: people and institutions with a name, people without one, documents. */
@NullMarked
package org.whosaid.source;

import org.jspecify.annotations.NullMarked;
