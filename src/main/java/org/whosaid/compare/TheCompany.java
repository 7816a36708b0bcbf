// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whom "the company" means: the only name among an article's sources that is neither a person's nor
 * an authority's or association's. Where two names come into question, nobody.
 */
final class TheCompany {
  private static final Set<String> NOUNS =
      Set.of(
          ("company firm group business manufacturer airline retailer carmaker chain operator"
                  + " developer supplier bank publisher brewer insurer builder miner")
              .split(" ", -1));
  private static final Set<String> NO_COMPANIES =
      Set.of(
          ("union council ministry minister office court police government party service department"
                  + " commission authority agency association federation hospital university school"
                  + " league club trust institute board parliament army committee society foundation"
                  + " records report news press radio times post herald echo gazette")
              .split(" ", -1));
  private static final String PERSON_BEFORE =
      "(?:executive|secretary|president|mayor|manager|director|chairman|chairwoman|chair|spokesman"
          + "|spokeswoman|spokesperson|leader|minister|officer|head|boss|judge|professor|captain|mr|mrs"
          + "|ms|dr|senator|governor|chancellor|prosecutor|lawyer|analyst|engineer|farmer|driver|worker"
          + "|resident|economist|scientist|coach|mp|union),? ";
  private static final String PERSON_BEHIND =
      "(?:,? (?:\\d{2}|who|of|a|an|the|chief|its)\\b|’s lawyer)";

  private final String text;
  private final List<String> names;
  private Optional<String> only = Optional.empty();
  private boolean looked;

  /**
   * In one article.
   *
   * @param names of all named sources of all articles
   */
  TheCompany(ComparedArticle article, List<String> names) {
    this.text = article.article().text();
    this.names = names;
  }

  /** The name of the company for which a source is called so. */
  Optional<String> calledAs(String name) {
    if (!NOUNS.contains(PlainWords.ofName(name))) {
      return Optional.empty();
    }
    if (!looked) {
      looked = true;
      List<String> companies = names.stream().filter(this::mayBeCompany).toList();
      List<String> whole = companies.stream().filter(one -> isNoBeginning(one, companies)).toList();
      only = whole.size() == 1 ? Optional.of(whole.get(0)) : Optional.empty();
    }
    return only;
  }

  /** "Corrigan" is Corrigan Paper. */
  private static boolean isNoBeginning(String name, List<String> others) {
    return others.stream().noneMatch(other -> other.startsWith(name + " "));
  }

  private boolean mayBeCompany(String name) {
    List<String> words = PlainWords.list(name);
    boolean proper = Character.isUpperCase(name.charAt(0)) && !name.startsWith("The ");
    return proper
        && words.stream().noneMatch(NO_COMPANIES::contains)
        && text.contains(name)
        && !isPerson(name);
  }

  private boolean isPerson(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String quoted = Pattern.quote(lower);
    Pattern person = Pattern.compile(PERSON_BEFORE + quoted + "|" + quoted + PERSON_BEHIND);
    boolean titled = lower.matches(PERSON_BEFORE + ".*");
    return titled || person.matcher(text.toLowerCase(Locale.ROOT)).find();
  }
}
