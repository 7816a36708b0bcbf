// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.EnglishText.Verdict;

class EnglishTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council said on Friday that the bridge will close to all traffic while engineers replace its "
            + "bearings. Nobody had asked the shopkeepers, who put the loss at 40,000 a week.",
        "Profit rose 12% to £4.2m in the three months to June, Westing Coaches said. Fuel costs fell 3%. "
            + "Shares closed at 212p, up 4p. The dividend stays at 2p.",
        "“Ich habe nichts gesehen,” she told the court, and then in English: “I saw nothing of the kind, and "
            + "they know it.” The judge asked her to repeat what she had said."
      })
  void englishIsEnglish(String text) {
    assertThat(EnglishText.of(text)).isEqualTo(Verdict.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Stadtrat hat am Montag beschlossen, die Brücke für neun Wochen zu sperren, wie die Verwaltung "
            + "mitteilte. Die Händler am Kai sagten, man habe sie nicht gefragt, und es war ihnen nicht recht.",
        "Le conseil municipal a annoncé lundi que le pont serait fermé pendant neuf semaines. Les commerçants "
            + "du quai ont déclaré qu'on ne leur avait rien demandé et que la perte serait de 40 000 euros.",
        "El ayuntamiento anunció el lunes que el puente se cerrará durante nueve semanas. Los comerciantes del "
            + "muelle dijeron que nadie les había preguntado y que la pérdida sería de 40.000 euros a la semana.",
        "Dewan kota mengumumkan pada hari Senin bahwa jembatan akan ditutup selama sembilan minggu. Para "
            + "pedagang di dermaga mengatakan bahwa mereka tidak pernah ditanya tentang rencana itu sebelumnya.",
        "Городской совет объявил в понедельник, что мост будет закрыт на девять недель. Торговцы на набережной "
            + "сказали, что их никто не спрашивал и что убытки составят сорок тысяч в неделю по всей набережной.",
        "시의회는 월요일에 다리를 9주 동안 폐쇄한다고 발표했다. 부두의 상인들은 아무도 자신들에게 묻지 않았다고 말했다. 손실은 매주 "
            + "4만 유로에 이를 것이라고 그들은 주장했다. 시장은 여름 전에 공사를 끝내겠다고 약속했다. 버스는 긴 길로 돌아간다.",
        "市議会は月曜日、橋を九週間閉鎖すると発表した。岸壁の商店主たちは、誰にも聞かれていないと話した。損失は毎週四万ユーロに上るという。",
        "Byrådet meddelte mandag, at broen lukkes for al trafik i ni uger. De handlende på kajen sagde, at "
            + "ingen havde spurgt dem, og at de har mistet tilliden til for mange af løfterne om at blive hørt."
      })
  void anotherLanguageIsNot(String text) {
    assertThat(EnglishText.of(text)).isEqualTo(Verdict.ANOTHER_LANGUAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bridge closed", "12 34 56", "Der Stadtrat hat beschlossen."})
  void aFewWordsTellNothing(String text) {
    assertThat(EnglishText.of(text)).isEqualTo(Verdict.TOO_LITTLE_TO_TELL);
  }

  @Test
  void aShortTextInAnyLanguageIsNotRefused() {
    assertThat(new ReadableText().ofPlainText("Der Stadtrat schweigt.", Optional.empty()))
        .isInstanceOf(Reading.Legible.class);
  }
}
