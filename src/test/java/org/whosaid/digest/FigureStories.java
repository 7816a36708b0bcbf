// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.whosaid.claim.SpeechAct.ACCUSE;
import static org.whosaid.claim.SpeechAct.ADMIT;
import static org.whosaid.claim.SpeechAct.DECLINE;
import static org.whosaid.claim.SpeechAct.DENY;
import static org.whosaid.claim.SpeechAct.REGRET;
import static org.whosaid.claim.SpeechAct.SAY;

import java.time.LocalDate;

/** Articles of our own writing in which the sources' figures differ. */
final class FigureStories {
  private FigureStories() {}

  /** A raid in a war: three tolls through three chains, and one of another war in between. */
  static Story hillPost() {
    String killed = "Ardan soldiers killed";
    return Story.at(
            "https://www.herald.example/world/hill-post",
            "The Example Herald",
            LocalDate.of(2026, 9, 18),
            """
            Velmia and the Ardan government accused coalition jets of killing at least 41 Ardan soldiers at a hill post near Sarrin, and the coalition said it had broken off the raid.

            The coalition's Southern Command admitted that it had been striking "a suspected rebel position" east of the town.

            Velmia's Defence Ministry said more than 40 Ardan troops were killed in three sorties, the Novosti Velm agency reported.

            The Ardan Rights Monitor said the raid killed at least 58 soldiers and wounded 90, according to Meridian.

            A coalition official expressed regret for "the loss of life, which nobody intended", Meridian reported.

            Ardan's military said the raid was "proof that the coalition shelters the rebels" in a statement carried by state radio.

            The Velmian Defence Ministry accused the coalition of refusing to share its flight plans.

            Nearly 200,000 people have been killed in Ardan since 2019.
            """)
        .claim(
            "Velmia and the Ardan government",
            "accused",
            ACCUSE,
            "coalition jets of killing at least 41 Ardan soldiers at a hill post near Sarrin")
        .figure("at least 41", 41, "at least", killed)
        .claim("the coalition", "said", SAY, "it had broken off the raid")
        .claim(
            "The coalition's Southern Command",
            "admitted",
            ADMIT,
            "that it had been striking \"a suspected rebel position\" east of the town")
        .claim(
            "Velmia's Defence Ministry",
            "said",
            SAY,
            "more than 40 Ardan troops were killed in three sorties")
        .figure("more than 40", 40, "more than", killed)
        .via("Novosti Velm agency")
        .claim(
            "Ardan Rights Monitor",
            "said",
            SAY,
            "the raid killed at least 58 soldiers and wounded 90")
        .figure("at least 58", 58, "at least", killed)
        .figure("90", 90, "", "Ardan soldiers wounded")
        .via("Meridian")
        .claim(
            "A coalition official",
            "expressed regret",
            REGRET,
            "for \"the loss of life, which nobody intended\"")
        .unnamed()
        .via("Meridian")
        .claim(
            "Ardan's military",
            "said",
            SAY,
            "the raid was \"proof that the coalition shelters the rebels\"")
        .via("state radio")
        .claim(
            "The Velmian Defence Ministry",
            "accused",
            ACCUSE,
            "the coalition of refusing to share its flight plans")
        .differ(killed, 1, 4, 5)
        .ownVoice("Nearly 200,000", 200_000, "Nearly", "people killed");
  }

  /** Two quantities; a value on which two agree, one voice in two papers, one who revises. */
  static Story riverFlood() {
    String dead = "people killed in the Orle flood";
    String homes = "homes flooded";
    return Story.at(
            "https://gazette.example/flood",
            "The Brackwater Gazette",
            LocalDate.of(2026, 10, 4),
            """
            Nine people died when the Orle burst its banks at Hamsey on Friday night, the fire service said.

            The county council also put the number of dead at nine. It said about 300 homes had been flooded and that the pumps at Lower Lock had not failed.

            Gwen Tarrant, who runs the relief centre, said that at least 14 people had drowned. "We have fourteen names on the wall," she told Radio Orle.

            Farmer Idris Cole accused the council of leaving the lock gates shut for six hours. The council denied that the gates had been shut.

            An insurer's report seen by the Gazette puts the number of flooded homes at 720.

            The drainage board declined to comment. It was not immediately clear how many people were missing.
            """)
        .claim(
            "fire service",
            "said",
            SAY,
            "Nine people died when the Orle burst its banks at Hamsey on Friday night")
        .figure("Nine", 9, "", dead)
        .claim("The county council", "put", SAY, "the number of dead at nine")
        .figure("nine", 9, "", dead)
        .claim(
            "The county council",
            "said",
            SAY,
            "about 300 homes had been flooded and that the pumps at Lower Lock had not failed")
        .figure("about 300", 300, "about", homes)
        .claim("Gwen Tarrant", "said", SAY, "that at least 14 people had drowned")
        .figure("at least 14", 14, "at least", dead)
        .claim("Gwen Tarrant", "told", SAY, "\"We have fourteen names on the wall,\"")
        .figure("fourteen", 14, "", dead)
        .via("Radio Orle")
        .claim(
            "Idris Cole",
            "accused",
            ACCUSE,
            "the council of leaving the lock gates shut for six hours")
        .claim("The county council", "denied", DENY, "that the gates had been shut")
        .claim("An insurer's report", "puts", SAY, "the number of flooded homes at 720")
        .figure("720", 720, "", homes)
        .document()
        .claim("The drainage board", "declined", DECLINE, "to comment")
        .differ(homes, 3, 8)
        .differ(dead, 1, 2, 4, 5);
  }

  /** More values than a reply has lines for. */
  static Story crowdCount() {
    String crowd = "people on the march";
    Story story =
        Story.at(
            "https://www.courier.example/march",
            "Harbour Courier",
            LocalDate.of(2026, 6, 21),
            """
            Tens of thousands of people marched through Port Ellin on Saturday against the water charge, the organisers said.

            Superintendent Ines Marrow put the crowd at about 4,000. The mayor's office spoke of "a few thousand at best".

            Researchers at Ellin Polytechnic counted between 11,000 and 13,000 at the peak, the Ellin Post reported.

            "There were thirty thousand of us, and not one window was broken," said Brona Keel of the Tenants' League. Bus drivers said 9,000 tickets had been sold before noon.

            The charge will cost a household 190 crowns a year, according to Ellin Water. The Tenants' League says it will be 260 crowns.

            Two men were arrested.
            """);
    return story
        .claim(
            "the organisers",
            "said",
            SAY,
            "Tens of thousands of people marched through Port Ellin on Saturday against the water charge")
        .figure("Tens of thousands", 20_000, "Tens of thousands", crowd)
        .claim("Superintendent Ines Marrow", "put", SAY, "the crowd at about 4,000")
        .figure("about 4,000", 4_000, "about", crowd)
        .claim("The mayor's office", "spoke of", SAY, "\"a few thousand at best\"")
        .figure("a few thousand at best", 3_000, "a few thousand at best", crowd)
        .claim(
            "Researchers at Ellin Polytechnic",
            "counted",
            SAY,
            "between 11,000 and 13,000 at the peak")
        .figure("between 11,000 and 13,000", 13_000, "between 11,000 and", crowd)
        .unnamed()
        .via("Ellin Post")
        .claim(
            "Brona Keel",
            "said",
            SAY,
            "\"There were thirty thousand of us, and not one window was broken,\"")
        .figure("thirty thousand", 30_000, "", crowd)
        .claim("Bus drivers", "said", SAY, "9,000 tickets had been sold before noon")
        .unnamed()
        .figure("9,000", 9_000, "", crowd)
        .claim(
            "Ellin Water",
            "according to",
            SAY,
            "The charge will cost a household 190 crowns a year")
        .figure("190 crowns", 190, "", "water charge a year")
        .claim("The Tenants' League", "says", SAY, "it will be 260 crowns")
        .figure("260 crowns", 260, "", "water charge a year")
        .differ(crowd, 1, 2, 3, 4, 5, 6)
        .differ("water charge a year", 7, 8)
        .ownVoice("Two", 2, "", "men arrested");
  }
}
