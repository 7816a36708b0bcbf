// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static java.util.Objects.requireNonNull;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.ArticleTime;
import org.whosaid.claim.Claim;
import org.whosaid.words.Wording;

/**
 * The reply's first line: how many distinct sources, which outlet, when.
 *
 * @param sources those with a name or a description, each once; "he" alone is no further source
 * @param outlet its name, otherwise the host of the article's address
 * @param date as exactly as the page says: when published, otherwise when updated
 */
public record Heading(int sources, Optional<String> outlet, Optional<String> date) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  public Heading {
    requireNonNull(outlet, "outlet");
    requireNonNull(date, "date");
  }

  static Heading of(ArticleDetails details, List<Claim> claims) {
    Set<SourceKey> sources = new HashSet<>();
    for (Claim claim : claims) {
      claim
          .source()
          .name()
          .filter(name -> !name.isBlank() && !SourceGroup.isPronoun(name))
          .map(SourceKey::of)
          .ifPresent(sources::add);
    }
    Optional<String> host =
        details.address().flatMap(address -> Optional.ofNullable(address.getHost()));
    Optional<String> outlet = details.outlet().filter(name -> !name.isBlank());
    Optional<String> date =
        details
            .published()
            .map(Heading::inWords)
            .or(() -> details.modified().map(time -> Wording.of("reply.updated", inWords(time))));
    return new Heading(
        sources.size(),
        outlet.or(() -> host.map(name -> name.replaceFirst("^www\\.", ""))).map(ShortName::of),
        date);
  }

  /** The line behind its title: "7 sources · The Example Herald, 18 September 2016". */
  public String text() {
    StringBuilder line = new StringBuilder(sourcesInWords());
    outlet.ifPresent(name -> line.append(" · ").append(name));
    date.ifPresent(day -> line.append(outlet.isPresent() ? ", " : " · ").append(day));
    return line.toString();
  }

  /** "7 sources", "1 source", "no source named". */
  public String sourcesInWords() {
    return switch (sources) {
      case 0 -> Wording.of("reply.sources.none");
      default -> Wording.counted("reply.sources", sources);
    };
  }

  private static String inWords(ArticleTime time) {
    String day = Wording.date(time.day());
    return time.moment().map(moment -> day + ", " + TIME.format(moment)).orElse(day);
  }
}
