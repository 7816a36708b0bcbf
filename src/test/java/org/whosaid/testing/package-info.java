// SPDX-License-Identifier: Apache-2.0
/** Stand-ins for the world outside that behave, and misbehave, like the real one. */
@NullMarked
package org.whosaid.testing;

import org.jspecify.annotations.NullMarked;
