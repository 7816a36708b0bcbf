// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.whosaid.claim.SpeechAct.ACCUSE;
import static org.whosaid.claim.SpeechAct.ADMIT;
import static org.whosaid.claim.SpeechAct.DECLINE;
import static org.whosaid.claim.SpeechAct.DEEM;
import static org.whosaid.claim.SpeechAct.DEMAND;
import static org.whosaid.claim.SpeechAct.DENY;
import static org.whosaid.claim.SpeechAct.PROMISE;
import static org.whosaid.claim.SpeechAct.SAY;
import static org.whosaid.claim.SpeechAct.WARN;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Articles of our own writing, with the claims that a careful reader finds in them. */
public final class SampleStories {
  private SampleStories() {}

  /** Every sample by name. */
  public static Map<String, Story> all() {
    Map<String, Story> stories = new LinkedHashMap<>();
    stories.put("air-strike", airStrike());
    stories.put("council-row", councilRow());
    stories.put("company-results", companyResults());
    stories.put("sixty-claims", sixtyClaims());
    stories.put("hostile-words", hostileWords());
    stories.put("one-claim", oneClaim());
    stories.put("hill-post", FigureStories.hillPost());
    stories.put("river-flood", FigureStories.riverFlood());
    stories.put("crowd-count", FigureStories.crowdCount());
    return stories;
  }

  /** The sample of that name. */
  public static Story named(String name) {
    Story story = all().get(name);
    if (story == null) {
      throw new IllegalArgumentException("no sample is called " + name);
    }
    return story;
  }

  static Story airStrike() {
    return Story.at(
            "https://www.herald.example/world/tel-marun?id=7&view=full",
            "The Example Herald",
            LocalDate.of(2026, 3, 14),
            """
            An air strike on the market of Tel Marun killed at least 14 people, including four children, the Coastal Observatory said on Saturday, according to the Meridian news agency.

            The army admitted that one of its jets had been over the town, but said it had hit a weapons store and not the market.

            "No civilians were in the building," said Colonel Rafi Aziz, an army spokesman.

            Mayor Samia Darwish accused the army of bombing a market "at the hour when everybody buys bread". Colonel Aziz denied that the market had been a target.

            The provincial health directorate said nine bodies had been brought to its hospital, while state radio put the number of dead at six.

            Two security officials said residents had been warned minutes before the strike. They spoke on condition of anonymity because they were not authorised to talk to reporters.

            Opposition leader Nadim Khoury accused the Interior Ministry of keeping ambulances at a checkpoint for an hour.

            The Herald could not independently verify any of the accounts.
            """)
        .claim(
            "Coastal Observatory",
            "said",
            SAY,
            "An air strike on the market of Tel Marun killed at least 14 people, including four children")
        .figure("at least 14", 14, "at least", "people killed")
        .figure("four", 4, "", "children killed")
        .via("Meridian news agency")
        .claim("The army", "admitted", ADMIT, "that one of its jets had been over the town")
        .claim("The army", "said", SAY, "it had hit a weapons store and not the market")
        .claim("Colonel Rafi Aziz", "said", SAY, "\"No civilians were in the building,\"")
        .figure("No", 0, "No", "civilians in the building")
        .claim(
            "Mayor Samia Darwish",
            "accused",
            ACCUSE,
            "the army of bombing a market \"at the hour when everybody buys bread\"")
        .claim("Colonel Rafi Aziz", "denied", DENY, "that the market had been a target")
        .claim(
            "provincial health directorate",
            "said",
            SAY,
            "nine bodies had been brought to its hospital")
        .figure("nine", 9, "", "people killed")
        .claim("state radio", "put", SAY, "the number of dead at six")
        .figure("six", 6, "", "people killed")
        .claim(
            "Two security officials",
            "said",
            SAY,
            "residents had been warned minutes before the strike")
        .unnamed()
        .claim(
            "Nadim Khoury",
            "accused",
            ACCUSE,
            "the Interior Ministry of keeping ambulances at a checkpoint for an hour")
        .differ("people killed", 1, 7, 8);
  }

  static Story councilRow() {
    return Story.at(
            "https://gazette.example/council/library",
            "The Brackwater Gazette",
            LocalDate.of(2026, 2, 3),
            """
            Brackwater council has hidden the true cost of closing the town library, according to a senior council official.

            "Everybody in that room knew the figure, and everybody agreed that it would not be in the report," the official said. The official asked not to be named because staff had been told not to speak to the press.

            Council leader Ruth Hensley denied the claim. "There is no hidden figure and there never was," she said.

            She insisted the closure would save £240,000 a year.

            Opposition councillor Tom Adeyemi said Ms Hensley had told him in January that the saving was "nearer £90,000"; he called on her to publish the report in full.

            A report by the county auditor found that the council had not kept minutes of two meetings.

            The library's manager declined to comment.
            """)
        .claim(
            "a senior council official",
            "according to",
            SAY,
            "Brackwater council has hidden the true cost of closing the town library")
        .unnamed()
        .claim(
            "a senior council official",
            "said",
            SAY,
            "\"Everybody in that room knew the figure, and everybody agreed that it would not be in the report,\"")
        .unnamed()
        .claim("Ruth Hensley", "denied", DENY, "the claim")
        .claim("Ruth Hensley", "said", SAY, "\"There is no hidden figure and there never was,\"")
        .claim("Ruth Hensley", "insisted", SAY, "the closure would save £240,000 a year")
        .figure("£240,000", 240_000, "", "pounds saved a year")
        .claim(
            "Tom Adeyemi",
            "said",
            SAY,
            "Ms Hensley had told him in January that the saving was \"nearer £90,000\"")
        .claim("Ruth Hensley", "told", SAY, "that the saving was \"nearer £90,000\"")
        .figure("nearer £90,000", 90_000, "nearer", "pounds saved a year")
        .inside(6)
        .claim("Tom Adeyemi", "called on", DEMAND, "her to publish the report in full")
        .claim(
            "A report by the county auditor",
            "found",
            SAY,
            "that the council had not kept minutes of two meetings")
        .document()
        .claim("The library's manager", "declined", DECLINE, "to comment")
        .unnamed();
  }

  static Story companyResults() {
    return Story.at(
            "https://ledger.example/markets/halden",
            "Market Ledger",
            LocalDate.of(2026, 5, 12),
            """
            Halden Marine said on Tuesday that revenue rose 8% to €412m in the first quarter, while operating profit fell to €31m from €44m a year earlier.

            Chief executive Ingrid Solberg promised that margins would recover in the second half of the year, after new engines had been delivered to the three largest customers, which between them account for more than half of the group's orders.

            She acknowledged that two contracts had been priced "too hopefully".

            Analysts had expected a profit of about €40m, according to a poll by Finch Data.

            The engineers' union warned that closing the Lund yard would cost 600 jobs; Halden said no decision had been taken.
            """)
        .claim(
            "Halden Marine",
            "said",
            SAY,
            "that revenue rose 8% to €412m in the first quarter, while operating profit fell to €31m from €44m a year earlier")
        .figure("8%", 8, "", "percent revenue rose")
        .figure("€31m", 31_000_000, "", "euros operating profit")
        .claim(
            "Ingrid Solberg",
            "promised",
            PROMISE,
            "that margins would recover in the second half of the year, after new engines had been delivered to the three largest customers, which between them account for more than half of the group's orders")
        .claim(
            "Ingrid Solberg",
            "acknowledged",
            ADMIT,
            "that two contracts had been priced \"too hopefully\"")
        .claim("Analysts", "expected", DEEM, "a profit of about €40m")
        .figure("about €40m", 40_000_000, "about", "euros profit expected")
        .unnamed()
        .via("a poll by Finch Data")
        .claim(
            "The engineers' union",
            "warned",
            WARN,
            "that closing the Lund yard would cost 600 jobs")
        .figure("600", 600, "", "jobs lost")
        .claim("Halden Marine", "said", SAY, "no decision had been taken");
  }

  static Story sixtyClaims() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      text.append("Witness Number ").append(i);
      text.append(" said the ferry was late by ")
          .append(i)
          .append(" minutes, and the pier was full.\n\n");
    }
    Story story =
        Story.at(
            "https://www.courier.example/inquiry",
            "Harbour Courier",
            LocalDate.of(2026, 1, 9),
            text.toString());
    for (int i = 1; i <= 60; i++) {
      story.claim(
          "Witness Number " + i,
          "said",
          SAY,
          "the ferry was late by " + i + " minutes, and the pier was full");
    }
    return story;
  }

  static Story hostileWords() {
    return Story.at(
            "https://evil.example/a?b=1|2".replace("|", "%7C"),
            "<!channel> *Bold* Times",
            LocalDate.of(2026, 4, 1),
            """
            Mallory <!here> said "<!channel> pay at <https://evil.example|your bank> & <@U0123456> *now* _or_ ~never~ `rm -rf`".

            =HYPERLINK said the file was \u202egnp.exe\u202c and \u200bempty, \u001b[31mred\u001b[0m.

            A man & a woman said [click](javascript:alert(1)) "was <b>not</b> a link".
            """)
        .claim(
            "Mallory <!here>",
            "said",
            SAY,
            "\"<!channel> pay at <https://evil.example|your bank> & <@U0123456> *now* _or_ ~never~ `rm -rf`\"")
        .claim(
            "=HYPERLINK",
            "said",
            SAY,
            "the file was \u202egnp.exe\u202c and \u200bempty, \u001b[31mred\u001b[0m")
        .claim(
            "A man & a woman",
            "said",
            SAY,
            "[click](javascript:alert(1)) \"was <b>not</b> a link\"")
        .unnamed();
  }

  static Story oneClaim() {
    return Story.of("The mayor said the bridge would open on Monday.\n")
        .claim("The mayor", "said", SAY, "the bridge would open on Monday");
  }
}
