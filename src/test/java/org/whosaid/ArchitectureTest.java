// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The flow is the layout: who may know whom. */
class ArchitectureTest {
  private static final String ROOT = "org.whosaid";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** A package and the packages of the project that it may import. */
  private record Room(String name, List<String> mayImport) {}

  private static final List<Room> ROOMS =
      List.of(
          new Room("words", List.of()),
          new Room("article", List.of("words")),
          new Room("fetch", List.of("words", "job")), // whose turn it is at an outlet
          new Room("job", List.of()),
          new Room("channel", List.of()),
          new Room("config", List.of("fetch")),
          new Room("observe", List.of("job")),
          new Room("source", List.of("article")),
          new Room("figure", List.of("article")),
          new Room("claim", List.of("article", "source", "figure")),
          new Room("claim.model", List.of("article", "claim")),
          new Room("correction", List.of("article", "source", "figure", "claim")),
          new Room("digest", List.of("article", "source", "figure", "claim", "words")),
          new Room(
              "blockkit",
              List.of(
                  "article",
                  "source",
                  "figure",
                  "claim",
                  "digest",
                  "words",
                  "compare",
                  "correction",
                  "channel")),
          new Room("slack", List.of("job", "blockkit", "words")),
          new Room(
              "store",
              List.of(
                  "job",
                  "slack",
                  "article",
                  "claim",
                  "blockkit",
                  "channel",
                  "correction",
                  "slack.install")),
          new Room("compare", List.of("article", "source", "figure", "claim", "digest", "words")),
          new Room(
              "desk",
              List.of(
                  "correction",
                  "words",
                  "article",
                  "fetch",
                  "source",
                  "figure",
                  "claim",
                  "digest",
                  "compare",
                  "channel",
                  "blockkit",
                  "job",
                  "slack",
                  "config")),
          new Room("slack.install", List.of("slack", "words")),
          new Room("practice", List.of()));

  @TestFactory
  Stream<DynamicTest> aRoomKnowsOnlyTheRoomsBeforeIt() {
    return ROOMS.stream()
        .map(room -> DynamicTest.dynamicTest(room.name(), () -> onlyImports(room)));
  }

  private static void onlyImports(Room room) {
    List<String> allowed = new ArrayList<>(List.of(packageOf(room.name())));
    for (String other : room.mayImport()) {
      allowed.add(packageOf(other));
    }
    List<String> wrong = new ArrayList<>();
    for (JavaClass one : CLASSES) {
      if (one.getPackageName().equals(packageOf(room.name()))) {
        one.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> dependency.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(dependency -> !allowed.contains(dependency.getTargetClass().getPackageName()))
            .forEach(dependency -> wrong.add(dependency.getDescription()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageIsARoomOrTheHallway() {
    Set<String> known =
        Set.copyOf(
            Stream.concat(
                    Stream.of(ROOT, packageOf("cli")),
                    ROOMS.stream().map(room -> packageOf(room.name())))
                .toList());

    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct()).isSubsetOf(known);
  }

  /** The last column names the classes that may know the library all the same. */
  @ParameterizedTest
  @CsvSource({
    // those outside hand Bolt's parts on
    "com.slack.api.., slack|slack.install|blockkit|practice, "
        + "Service|ReplyWindows|desk.ChannelSettingsDesk|desk.CorrectReply|desk.HomeScreen",
    "okhttp3.., fetch, slack.SlackSdk|slack.SlackCalls", // the SDK speaks it
    "java.sql.., store,",
    "com.github.kagkarlsson.., store,",
    "org.flywaydb.., store,",
    "crawlercommons.., fetch,",
    "org.jsoup.., article|fetch,",
    "net.dankito.., article,",
    "org.apache.pdfbox.., article,",
    "ai.onnxruntime.., claim.model,",
    "io.micrometer.., observe,",
    "io.prometheus.., observe,",
    "io.opentelemetry.., observe,",
    "picocli.., cli,",
    "com.sun.net.httpserver.., slack|observe|practice,",
  })
  void aLibraryStaysInItsRoom(String library, String rooms, @Nullable String guests) {
    Set<String> invited =
        guests == null
            ? Set.of()
            : Stream.of(guests.split("\\|", -1))
                .map(ArchitectureTest::packageOf)
                .collect(Collectors.toSet());
    String[] allowed =
        Stream.of(rooms.split("\\|", -1)).map(ArchitectureTest::packageOf).toArray(String[]::new);
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(allowed)
            .and(DescribedPredicate.describe("are no guests", one -> !isOneOf(invited, one)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library);

    rule.check(CLASSES);
  }

  private static boolean isOneOf(Set<String> names, JavaClass one) {
    return names.stream()
        .anyMatch(name -> one.getName().equals(name) || one.getName().startsWith(name + "$"));
  }

  @Test
  void onlyTheTerminalIsPrintedTo() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(packageOf("cli"), packageOf("observe"))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    rule.check(CLASSES);
  }

  @Test
  void theProductKnowsNothingOfItsModelsTraining() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage(packageOf("training"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packageOf("training") + "..", "ai.djl..");

    rule.check(CLASSES);
  }

  @Test
  void nobodySleeps() {
    ArchRule rule = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    rule.check(CLASSES);
  }

  @Test
  void classesAreFinalUnlessTheyAreMeantToBeExtended() {
    ArchRule rule =
        classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .haveModifier(JavaModifier.FINAL);

    rule.check(CLASSES);
  }

  private static String packageOf(String room) {
    return ROOT + "." + room;
  }
}
