// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.List;
import java.util.Set;

/** The nouns that tell what kind of source it is, in lower case, singular and plural. */
final class SourceWords {
  static final Set<String> PEOPLE =
      words(
          """
          activist aide ally analyst author citizen clerk client colleague companion critic diplomat doctor driver
          employee engineer expert eyewitness farmer father fighter fisherman friend inspector
          insider investigator journalist lawyer man medic member mother nurse observer officer official
          opponent organiser parent passenger person prosecutor protester pupil neighbour neighbor guard tourist rebel relative
          representative researcher resident rival scientist soldier source spokesman spokesperson
          spokeswoman student supporter survivor teacher trader villager volunteer voter witness
          woman worker
          """);

  /** Offices that only one person holds: "the mayor" is identified without a name. */
  static final Set<String> OFFICES =
      words(
          """
          captain chair chief coach commander deputy head minister president secretary governor
          mayor director chancellor ambassador
          """);

  static final Set<String> PLURALS = words("people men women staff witnesses allies");

  static final Set<String> DOCUMENTS =
      words(
          """
          report reports poll polls survey study studies letter document documents filing filings
          records record log logs memo website site paper papers data figures statistics statement
          transcript indictment complaint audit census review article email emails tweet post
          minutes ruling release analysis blog articles bulletin bulletins presentation findings
          results note notes dossier affidavit lawsuit leaflet brochure page guidelines manual book
          """);

  /** Words in the name of a carrier: "the state-run news agency", "the Marrow Mail". */
  static final Set<String> OUTLET_NOUNS =
      words(
          """
          agency newspaper broadcaster television tv radio media newswire magazine times mail
          herald tribune gazette post telegraph guardian journal news daily weekly observer
          chronicle courier press agence clarion ledger echo monitor mirror express channel
          network outlet station
          """);

  /** Words in the names of what is no person: "the Central Bank of Marrow". */
  static final Set<String> INSTITUTIONS =
      words(
          """
          bank court university society association department ministry office institute institution
          school college church house board council union party league federation bureau chamber
          academy museum centre center commission committee agency organisation organization
          foundation group campaign alliance army state city county province kingdom republic
          assembly parliament congress senate governor archbishop bishop secretary minister
          president director head coalition network trust fund bar hospital police
          """);

  /** Who speaks for an outlet as a company rather than carries what others say. */
  static final Set<String> STAFF =
      words(
          """
          spokesman spokeswoman spokesperson executive lawyer lawyers boss owner employee employees
          staff
          """);

  static final Set<String> AGENCIES =
      words(
          """
          ap afp reuters dpa interfax tass itar-tass bbc cnn nbc cbs abc msnbc npr pbs upi xinhua
          bloomberg ansa efe kyodo yonhap sana irna rt ria itv sky cbc politico axios al-jazeera
          aljazeera wikinews breitbart
          """);

  static final Set<String> TITLES =
      words(
          """
          mr mr. mrs mrs. ms ms. miss dr dr. sir lady lord professor prof prof. president senator
          sen. gov. rep. judge captain general gen. minister chancellor mayor councillor governor
          """);

  /** What somebody put out, so that whose it is said it: "Falk's statement". */
  static final Set<String> UTTERANCES =
      words(
          """
          statement statements tweet tweets post posts remark remarks comment comments testimony
          announcement speech
          """);

  /** Endings of words for what people do, and words that merely end so. */
  private static final List<String> DOERS =
      List.of("er", "or", "eon", "ist", "ian", "man", "woman");

  private static final Set<String> NO_DOERS =
      words(
          """
          letter paper newspaper broadcaster newsletter center tower order chamber number carrier
          operator contractor regulator employer charter register sector publisher manufacturer
          insurer retailer broker lender developer for or nor per over under after her other former senior junior neither either
          water power labor labour headquarter quarter matter corner
          """);

  private SourceWords() {}

  /** Whether the noun is for somebody whom it does not identify, even behind "the". */
  static boolean isAnonymous(String noun) {
    boolean plural = noun.endsWith("s") && PEOPLE.contains(noun.substring(0, noun.length() - 1));
    return PEOPLE.contains(noun) || PLURALS.contains(noun) || plural;
  }

  static boolean isPerson(String noun) {
    return isAnonymous(noun) || OFFICES.contains(noun) || isDoer(noun) || areDoers(noun);
  }

  private static boolean isDoer(String noun) {
    return DOERS.stream().anyMatch(noun::endsWith) && !NO_DOERS.contains(noun);
  }

  /** "managers", but ministers are identified by what they govern. */
  private static boolean areDoers(String noun) {
    String one = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : "";
    return isDoer(one) && !OFFICES.contains(one);
  }

  static boolean isPlural(String noun) {
    return noun.endsWith("s") || PLURALS.contains(noun);
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+", -1));
  }
}
