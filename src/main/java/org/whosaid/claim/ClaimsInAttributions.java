// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.LooseQuotations.TakenUp;

/**
 * Makes claims of the attributions that were found in an article: decides by the words whether it
 * is speech at all, which act, how much of it is quoted, who carried it and who the speaker is. A
 * wish, an intention or an impression ("wants", "is expected", "seemed") is an attribution but no
 * claim.
 *
 * <p>Any spans in any text are welcome; words that are not there are left out. The time it takes
 * grows with the length of the text and the number of attributions. Safe for use by several
 * threads.
 */
public final class ClaimsInAttributions {
  private final double leastScore;
  private final CueLexicon lexicon;

  /**
   * Reads its words from the program's resources.
   *
   * @param leastScore attributions with a lower score make no claims
   * @throws IllegalStateException if the resources are missing or broken
   */
  public ClaimsInAttributions(double leastScore) {
    this.leastScore = leastScore;
    this.lexicon = CueLexicon.load();
  }

  /**
   * The claims of an article in the order of the text, beside all its attributions.
   *
   * @param found the outermost attributions with those inside them, in any order
   * @param model which model found them
   */
  public Extraction of(Article article, List<ReportedSpeech> found, String model) {
    requireNonNull(model, "model");
    List<Attribution> attributions = found.stream().map(ReportedSpeech::attribution).toList();
    ArticleWords words = new ArticleWords(article);
    if (words.size() == 0) {
      return new Extraction(attributions, List.of(), List.of(), model);
    }
    Reading reading =
        new Reading(
            new AttributionReader(article, words, lexicon), new PlainReport(words, lexicon));
    QuotedSpeakers quoted = new QuotedSpeakers(words);
    ContrastedSpeech contrasted = new ContrastedSpeech(article.text());
    List<ReportedSpeech> sayings =
        new SeparateSayings(words, lexicon)
            .of(found.stream().map(quoted::apart).flatMap(contrasted::apart).toList());
    SubordinateSpeech.within(article.text(), sayings).forEach(speech -> reading.add(speech, null));
    List<TextSpan> attributed =
        attributions.stream().flatMap(ClaimsInAttributions::allSpans).toList();
    TakenUp outermost = new LooseQuotations(words).behind(reading.outermost, attributed);
    Chains chains = new Chains(article, reading.with(outermost), reading.around);
    List<Claim> claims =
        new HeadlineSources(article).named(chains.claims(new Answers(article.text(), words)));
    return FiguresAnew.in(article, new Extraction(attributions, claims, List.of(), model));
  }

  /**
   * Whether somebody may be reported inside these words: one of them is a reporting word. Without
   * one, reading them again is in vain.
   */
  public boolean mayReport(String content) {
    return lexicon.maySpeak(content);
  }

  private static Stream<TextSpan> allSpans(Attribution attribution) {
    return Stream.of(attribution.source(), attribution.cue(), attribution.content())
        .flatMap(List::stream);
  }

  /** What was read so far, the outer before the inner, and what each stands in. */
  private final class Reading {
    private final AttributionReader reader;
    private final PlainReport plain;
    private final List<Finding> outermost = new ArrayList<>();
    private final List<Finding> inner = new ArrayList<>();
    private final IdentityHashMap<Finding, Finding> around = new IdentityHashMap<>();

    Reading(AttributionReader reader, PlainReport plain) {
      this.reader = reader;
      this.plain = plain;
    }

    void add(ReportedSpeech speech, @Nullable Finding outer) {
      boolean sure =
          speech.attribution().score() >= leastScore
              || plain.isPlain(speech.attribution(), leastScore);
      boolean ownFeeling =
          outer != null && outer.act() == SpeechAct.REGRET && isAllOf(speech, outer);
      Optional<Finding> finding =
          sure && !ownFeeling
              ? reader.read(speech.attribution(), Optional.ofNullable(outer))
              : Optional.<Finding>empty();
      if (finding.isPresent() && outer == null) {
        outermost.add(finding.get());
      } else if (finding.isPresent()) {
        inner.add(finding.get());
        around.put(finding.get(), outer);
      }
      speech.inside().forEach(within -> add(within, finding.orElse(outer)));
    }

    /** Who expresses regret reports nobody: "US regret" is what was expressed. */
    private boolean isAllOf(ReportedSpeech inner, Finding outer) {
      int start = outer.content().get(0).start();
      return allSpans(inner.attribution()).anyMatch(span -> span.start() == start);
    }

    List<Finding> with(TakenUp first) {
      around.replaceAll((within, outer) -> first.grown().getOrDefault(outer, outer));
      List<Finding> all = new ArrayList<>(first.findings());
      all.addAll(inner);
      return all;
    }
  }
}
