// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.SpeechAct;

/**
 * Somebody accused X of something, X as the article puts it.
 *
 * @param accused where X stands
 */
public record Accusation(Claim claim, TextSpan accused) {
  private static final Pattern WHOM =
      Pattern.compile("([^,;:“”\"]{2,80}?) of (?!(?:the |its |his |her )?\\p{Lu})");
  private static final Set<String> PRONOUNS =
      Set.of("him", "her", "them", "it", "us", "me", "you", "each other", "one another", "himself");
  private static final Pattern PROPER_NAME =
      Pattern.compile(
          "((the|its|his|her|their) )?\\p{Lu}[\\p{L}.’'-]*( (of|for|and|the)? ?\\p{Lu}[\\p{L}.’'-]*)*+");
  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(den(y|ied|ies|ial)|reject|dismiss|refut|rebut|declin|comment|did not respond)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANSWER =
      Pattern.compile(
          "\\b(respon|repl(y|ie)|spokes|insist|sa(y|id)|statement|answer|told|contest|dispute)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> TOO_COMMON =
      Set.of("the", "and", "for", "its", "his", "her", "their");
  private static final int LONGEST_NAME_IN_WORDS = 8;

  /** The accusation in a claim "accused X of …"; empty where X is not plain to see. */
  public static Optional<Accusation> in(Article article, Claim claim) {
    boolean accuses =
        claim.act() == SpeechAct.ACCUSE
            && claim
                .cue()
                .filter(cue -> lower(cue.span().in(article.text())).contains("accus"))
                .isPresent();
    TextSpan content = claim.content().get(0);
    Matcher whom = WHOM.matcher(content.in(article.text()));
    if (!accuses || !whom.lookingAt()) {
      return Optional.empty();
    }
    String name = whom.group(1);
    boolean isName =
        !PRONOUNS.contains(lower(name.strip()))
            && name.strip().split("\\s+", -1).length <= LONGEST_NAME_IN_WORDS;
    TextSpan span = new TextSpan(content.start(), content.start() + whom.end(1));
    return isName ? Optional.of(new Accusation(claim, span)) : Optional.empty();
  }

  /** Whether a source of this name is the accused or a part of it, or the other way round. */
  public boolean isAnsweredBy(Article article, String sourceName) {
    return SourceKey.of(accused.in(article.text())).overlaps(SourceKey.of(sourceName));
  }

  /**
   * Whether the article holds nothing that might be the accused's reply. Errs towards false: only
   * of an accused with a proper name is it ever said; anybody else's denial or refusal to comment,
   * any word in common between the accused and another source, or the accused near any word of
   * answering is taken for a possible reply.
   */
  boolean isSurelyUnanswered(Article article, List<Claim> claims) {
    String name = accused.in(article.text());
    List<Pattern> signs = signsOfTheAccused(name);
    return PROPER_NAME.matcher(name).matches()
        && !signs.isEmpty()
        && claims.stream().noneMatch(other -> mayAnswer(other, signs))
        && Sentences.of(article).stream()
            .noneMatch(sentence -> mayAnswer(article, sentence, signs));
  }

  private boolean mayAnswer(Claim other, List<Pattern> signs) {
    Optional<String> name = other.source().name();
    if (name.map(SourceKey::of).equals(claim.source().name().map(SourceKey::of))) {
      return false;
    }
    return other.act() == SpeechAct.DENY
        || other.act() == SpeechAct.DECLINE
        || name.filter(text -> anyIn(signs, text)).isPresent();
  }

  private boolean mayAnswer(Article article, TextSpan sentence, List<Pattern> signs) {
    String text = sentence.in(article.text());
    if (sentence.overlaps(claim.reach())) {
      return false;
    }
    return DENIAL.matcher(text).find() || (ANSWER.matcher(text).find() && anyIn(signs, text));
  }

  /** The words of the name, and its initials: "United States" is also US. */
  private static List<Pattern> signsOfTheAccused(String name) {
    List<Pattern> signs = new ArrayList<>();
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
      boolean acronym = word.length() == 2 && word.equals(word.toUpperCase(Locale.ROOT));
      if (acronym || (word.length() > 2 && !TOO_COMMON.contains(lower(word)))) {
        signs.add(Pattern.compile("\\b" + Pattern.quote(word), Pattern.CASE_INSENSITIVE));
      }
    }
    if (initials.length() > 1) {
      signs.add(Pattern.compile("\\b" + Pattern.quote(initials.toString()) + "\\b"));
    }
    return signs;
  }

  private static boolean anyIn(List<Pattern> signs, String text) {
    return signs.stream().anyMatch(sign -> sign.matcher(text).find());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
