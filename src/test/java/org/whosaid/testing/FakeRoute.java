// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import java.io.IOException;

/** How a path of a {@link FakeWeb} answers; when it returns, the connection ends. */
interface FakeRoute {
  void answer(FakeExchange exchange) throws IOException;
}
