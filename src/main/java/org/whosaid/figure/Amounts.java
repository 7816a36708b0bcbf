// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reads values: "62", "£1.2m", "58 per cent", "between 17 and 22", "40 to 50", "two-thirds", "seven
 * in ten".
 */
final class Amounts {
  private static final Map<String, String> SYMBOLS =
      Map.of("$", "dollar", "£", "pound", "€", "euro", "¥", "yen", "₹", "rupee", "₽", "rouble");

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("dollar", "dollar"),
          Map.entry("dollars", "dollar"),
          Map.entry("pounds", "pound"),
          Map.entry("euro", "euro"),
          Map.entry("euros", "euro"),
          Map.entry("yen", "yen"),
          Map.entry("yuan", "yuan"),
          Map.entry("rupees", "rupee"),
          Map.entry("rupee", "rupee"),
          Map.entry("roubles", "rouble"),
          Map.entry("rubles", "rouble"),
          Map.entry("francs", "franc"),
          Map.entry("pesos", "peso"),
          Map.entry("crowns", "crown"),
          Map.entry("kronor", "krona"),
          Map.entry("lira", "lira"),
          Map.entry("shillings", "shilling"),
          Map.entry("rand", "rand"));

  private static final Map<String, Double> FRACTIONS =
      Map.ofEntries(
          Map.entry("half", 50.0),
          Map.entry("third", 33.3),
          Map.entry("one-third", 33.3),
          Map.entry("two-thirds", 66.7),
          Map.entry("quarter", 25.0),
          Map.entry("one-quarter", 25.0),
          Map.entry("three-quarters", 75.0),
          Map.entry("fifth", 20.0),
          Map.entry("one-fifth", 20.0),
          Map.entry("tenth", 10.0));

  private static final Set<String> DASHES = Set.of("-", "–", "—", "‑", "to");
  private static final Set<String> WEIGHTS = Set.of("weighing", "weighed", "weighs");

  private final Words words;

  Amounts(Words words) {
    this.words = words;
  }

  /** The value that begins at {@code from}. */
  Optional<Amount> at(int from) {
    return fraction(from).or(() -> oneIn(from)).or(() -> range(from)).or(() -> plain(from));
  }

  private Optional<Amount> plain(int from) {
    int at = behindSymbol(from);
    Optional<Numeral> numeral = Numeral.at(words, at);
    return numeral.map(
        number -> withUnit(from, at, at, OptionalDouble.empty(), number, number.open()));
  }

  /** "between 10 and 12", "from ten to 32", "40 to 50", "14,000–17,000". */
  private Optional<Amount> range(int from) {
    boolean between = words.at(from).is("between");
    int at = behindSymbol(between || words.at(from).is("from") ? from + 1 : from);
    Optional<Numeral> low = Numeral.at(words, at);
    if (low.isEmpty()) {
      return Optional.empty();
    }
    int joint = isShareSign(low.get().to()) ? low.get().to() + 1 : low.get().to();
    boolean joins = between ? words.at(joint).is("and") : DASHES.contains(words.at(joint).lower());
    int highAt = behindSymbol(joint + 1);
    Optional<Numeral> high = joins ? Numeral.at(words, highAt) : Optional.empty();
    if (high.isEmpty()) {
      return Optional.empty();
    }
    double least = inScaleOf(high.get(), low.get().value());
    return least < high.get().value()
        ? Optional.of(withUnit(from, at, highAt, OptionalDouble.of(least), high.get(), false))
        : Optional.empty();
  }

  /** "between 10 and 12 million" means millions both times. */
  private double inScaleOf(Numeral high, double low) {
    String last = words.at(high.to() - 1).lower();
    double scale = last.equals("million") ? 1e6 : last.equals("billion") ? 1e9 : 1;
    return low < 1e3 && scale > 1 ? low * scale : low;
  }

  private int behindSymbol(int from) {
    boolean prefixed =
        Set.of("US", "C", "A", "NZ", "HK").contains(words.at(from).text())
            && SYMBOLS.containsKey(words.at(from + 1).text());
    int at = prefixed ? from + 1 : from;
    return SYMBOLS.containsKey(words.at(at).text()) ? at + 1 : from;
  }

  private boolean isShareSign(int at) {
    return words.at(at).is("%");
  }

  /** The value that stands at {@code at}, behind a symbol or before a unit. */
  private Amount withUnit(
      int from, int symbolAt, int at, OptionalDouble low, Numeral number, boolean rough) {
    int to = number.to();
    String symbol = SYMBOLS.getOrDefault(words.at(symbolAt - 1).text(), "");
    if (!symbol.isEmpty()) {
      return new Amount(low, number.value(), symbol, rough, from, at, to);
    }
    if (isShareSign(to) || words.at(to).is("percent") || words.at(to).is("pc")) {
      return new Amount(low, number.value(), Amount.SHARE, rough, from, at, to + 1);
    }
    if (words.stand(List.of("per", "cent"), to)) {
      return new Amount(low, number.value(), Amount.SHARE, rough, from, at, to + 2);
    }
    String currency = CURRENCIES.getOrDefault(words.at(to).lower(), "");
    boolean weight = currency.equals("pound") && WEIGHTS.contains(words.at(from - 1).lower());
    return currency.isEmpty() || weight
        ? new Amount(low, number.value(), "", rough, from, at, to)
        : new Amount(low, number.value(), currency, rough, from, at, to + 1);
  }

  /** "half of", "two-thirds of", "a quarter of"; "half an hour" is none. */
  private Optional<Amount> fraction(int from) {
    boolean article = words.at(from).is("a") || words.at(from).is("one");
    int at = article ? from + 1 : from;
    Optional<Numeral> times = article ? Optional.empty() : Numeral.at(words, from);
    int plural = times.map(Numeral::to).orElse(-1);
    if (plural > 0 && words.at(plural).lower().matches("thirds|quarters|fifths|tenths")) {
      String one = words.at(plural).lower().substring(0, words.at(plural).text().length() - 1);
      double shares =
          Math.round(10 * times.get().value() * FRACTIONS.getOrDefault(one, 0.0)) / 10.0;
      return Optional.of(share(words.at(plural).is("thirds") ? 66.7 : shares, from, plural + 1));
    }
    double share = FRACTIONS.getOrDefault(words.at(at).lower(), 0.0);
    boolean whole = words.at(at).text().contains("-");
    boolean ofSomething =
        words.at(at + 1).is("of") || words.at(at + 1).is("the") || words.at(at + 1).is("its");
    boolean named = article || words.at(at).is("half");
    return share > 0 && (whole || (ofSomething && named))
        ? Optional.of(share(share, from, at + 1))
        : Optional.empty();
  }

  /** "one in five", "seven islanders in ten", "nine out of ten". */
  private Optional<Amount> oneIn(int from) {
    Optional<Numeral> some = Numeral.at(words, from);
    if (some.isEmpty() || some.get().value() >= 100) {
      return Optional.empty();
    }
    int in = some.get().to();
    if (words.stand(List.of("out", "of"), in)) {
      in++;
    } else if (!words.at(in).is("in") && words.at(in + 1).is("in")) {
      in++;
    }
    boolean joins = words.at(in).is("in") || words.at(in).is("of");
    int at = words.at(in + 1).is("every") ? in + 2 : in + 1;
    Optional<Numeral> all = joins ? Numeral.at(words, at) : Optional.empty();
    boolean fits =
        all.isPresent()
            && all.get().value() > some.get().value()
            && (words.at(in).is("in") || words.at(in - 1).is("out"))
            && Set.of(3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0, 12.0, 20.0, 100.0)
                .contains(all.get().value());
    return fits
        ? Optional.of(share(100 * some.get().value() / all.get().value(), from, all.get().to()))
        : Optional.empty();
  }

  private static Amount share(double percent, int from, int to) {
    return new Amount(OptionalDouble.empty(), percent, Amount.SHARE, true, from, from, to);
  }
}
