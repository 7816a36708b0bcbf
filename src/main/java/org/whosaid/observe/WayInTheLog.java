// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.job.LogContext;
import org.whosaid.job.SharedMessage;

/** One line a job that tells its whole way. */
final class WayInTheLog implements WayListener {
  private static final Logger log = LoggerFactory.getLogger("org.whosaid.Links");

  @Override
  public void ended(Way way) {
    boolean oneOfSeveral = way.job() instanceof SharedMessage; // its links follow
    if (oneOfSeveral || !way.settled()) {
      return; // the runner says when it is done again
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("outcome", way.ending());
    way.claims().ifPresent(claims -> fields.put("claims", String.valueOf(claims)));
    fields.put("took_ms", String.valueOf(way.took().toMillis()));
    way.millis()
        .forEach((stage, millis) -> fields.put(stage.word() + "_ms", String.valueOf(millis)));
    LogContext.during(
        fields, () -> log.info("{}: {} ({})", way.job().inTheLog(), way.inWords(), inShort(way)));
  }

  private static String inShort(Way way) {
    String stages =
        way.millis().entrySet().stream()
            .map(stage -> ", " + stage.getKey().word() + " " + stage.getValue())
            .collect(Collectors.joining());
    String claims = way.claims().isPresent() ? "; claims " + way.claims().getAsInt() : "";
    String again = way.attempt().number() > 1 ? "; try " + way.attempt().number() : "";
    return way.took().toMillis() + " ms" + stages + claims + again;
  }
}
