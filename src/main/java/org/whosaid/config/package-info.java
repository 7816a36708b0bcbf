// SPDX-License-Identifier: Apache-2.0
/** The configuration: typed, with a default for every key, every problem named at once. */
@NullMarked
package org.whosaid.config;

import org.jspecify.annotations.NullMarked;
