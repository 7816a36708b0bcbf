// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class FakeWebTest {
  @Test
  void aPageStandsUntilAnotherTakesItsPlace() throws Exception {
    try (FakeWeb web = FakeWeb.start()) {
      URI link = web.serverError("/story");
      assertThat(get(link).statusCode()).isEqualTo(500);

      web.page("/story", "<p>“No.”</p>");

      assertThat(get(URI.create(link + "?page=2")).body()).isEqualTo("<p>“No.”</p>");
      assertThat(web.requests("/story")).isEqualTo(2);
      assertThat(web.requests("/other")).isZero();
    }
  }

  @Test
  void aPathWithoutARouteIsNotFound() throws Exception {
    try (FakeWeb web = FakeWeb.start()) {
      assertThat(get(web.at("/nothing")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aPathWithoutASlashIsAMistakeOfTheTest() {
    try (FakeWeb web = FakeWeb.start()) {
      assertThatIllegalArgumentException().isThrownBy(() -> web.page("story", ""));
    }
  }

  @Test
  void closedItIsGone() throws Exception {
    FakeWeb web = FakeWeb.start();
    URI link = web.page("/story", "<p>No.</p>");
    web.close();

    assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> get(link));
  }

  private static HttpResponse<String> get(URI link) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());
  }
}
