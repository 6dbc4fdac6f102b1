// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in a definition is said with its line and cause. */
class MalformedDefinitionTest {
  /** A right definition; each case spoils one line of it. */
  private static final String RIGHT = """
      format: 1
      id: mood
      version: "1"
      title: Mood
      licence: own
      wording: not-shipped
      languages: [en]
      citations:
        - {id: us, text: Made for this test}
      raters:
        - {id: parent, label: Parent, ages: {from: 4, to: 17}}
        - {id: self, label: Child, self: true}
      choices:
        - id: cut
          title: Which cut-off
          reason: Two are in use
          options: [{id: low-cut, title: low}, {id: high-cut, title: high}]
      missing:
        - {code: 9, kind: refused}
      responses:
        - id: often
          polarity: high-is-more
          options: [{code: 0, label: never}, {code: 1}, {code: 2, label: always}]
      items:
        - {id: m1, label: Sad, responses: often}
        - {id: m2, label: Cross, responses: often, rule: ask if m1 > 0}
        - {id: m3, label: Years, kind: number, range: {from: 0, to: 99}, raters: [parent]}
        - {id: m4, label: Words, kind: text}
      groups:
        - id: member
          label: member of the household
          items: [{id: g1, label: Age, kind: number}]
      scales:
        - id: low
          title: Low mood
          polarity: high-is-worse
          method: sum
          of: [m1, {item: m2, reverse: true}]
          minimumAnswered: 1
          source: us
          verified: true
          bands:
            - {when: low-cut, cuts: {fine: 0, low: 2}, source: us, verified: true}
            - {when: high-cut, cuts: {fine: 0, low: 3}, source: us, verified: true}
          references:
            - {population: nobody, mean: 2, sd: 1, reliability: 0.8, source: us}
        - {id: all, title: All, method: sum, of: [{scale: low}], source: us, verified: true}
      golden:
        - title: Easy
          rater: parent
          choose: [low-cut]
          answers: {m1: 1, m2: 2}
          scores: {low: 1}
      """;

  static Stream<Arguments> spoilt() {
    return Stream.of(
        spoilt("format: 1", "format: 2", "line 1: format: This program reads format 1, the file is of the newer "
            + "format 2"),
        spoilt("format: 1\n", "", "Expected format: 1 as the first line"),
        spoilt("id: mood", "id: Mood Scale", "line 2: id: \"Mood Scale\" is not kebab-case, such as score-15"),
        spoilt("version: \"1\"\n", "", "version is missing"),
        spoilt("title: Mood\n", "title:\n", "line 4: title: title is missing"),
        spoilt("title: Mood\n", "title: Mood\ntitle: Again\n", "line 5: The key title stands here twice"),
        spoilt("licence: own", "license: own", "licence is missing"),
        spoilt("licence: own", "licence: own\nlicense: own", "line 6: license: The key license has no meaning here"),
        spoilt("wording: not-shipped", "wording: secret", "line 6: wording: \"secret\" is none of own, public-domain, "
            + "licensed, not-shipped"),
        spoilt("[en]", "[English]", "line 7: languages[0]: \"English\" is no language tag, such as en or pt-BR"),
        spoilt("languages: [en]", "languages: {en: 1}", "line 7: languages: Expected a list, found keys with values"),
        spoilt("text: Made for this test", "doi: none", "line 9: citations[0]: text is missing"),
        spoilt("from: 4, to: 17", "from: 17, to: 4", "line 11: raters[0].ages: Ages go from 17 to 4"),
        spoilt("from: 4,", "from: four,", "line 11: raters[0].ages.from: \"four\" is no number"),
        spoilt("self: true", "self: sometimes", "line 12: raters[1].self: Expected true or false, found \"sometimes\""),
        spoilt("id: self", "id: parent", "line 12: raters[1].id: The id parent stands twice in raters"),
        spoilt(", {id: high-cut, title: high}", "", "line 14: choices[0]: A choice has at least two options"),
        spoilt("reason: Two are in use", "reason: Two\n    preset: middle",
            "line 17: choices[0].preset: middle is no option of this choice"),
        spoilt("kind: refused", "kind: forgotten", "line 19: missing[0].kind: \"forgotten\" is none of none, "
            + "not-asked, not-applicable, refused, missing"),
        spoilt("high-is-more", "upwards", "line 22: responses[0].polarity: \"upwards\" is none of unstated, "
            + "high-is-more, high-is-less, high-is-better, high-is-worse"),
        spoilt("{code: 1}", "{code: 0}", "line 23: responses[0].options[1].code: The code 0 stands twice in this "
            + "response set"),
        spoilt("{code: 1}", "{code: 1.5}", "line 23: responses[0].options[1].code: \"1.5\" is no whole number up to "
            + "1,000,000"),
        spoilt("label: Sad, responses: often", "label: Sad, responses: seldom",
            "line 25: items[0].responses: There is no response set seldom; there are often"),
        spoilt("label: Sad,", "label: Sad, wording: I am sad,", "line 25: items[0].wording: The wording of m1 stands "
            + "here although the definition says that wordings are not shipped"),
        spoilt("{id: m2,", "{id: M1,", "line 26: items[1]: Two items have the id M1"),
        spoilt("ask if m1 > 0", "ask if m1 is big", "line 26: items[1].rule: The skip rule cannot be read: Expected "
            + "\"answered\", found \"big\" at character 14"),
        spoilt("ask if m1 > 0", "ask if m0 > 0", "line 26: items[1].rule: The skip rule names the item m0, which "
            + "there is not"),
        spoilt("ask if m1 > 0", "ask if m3 > 0", "line 26: items[1].rule: The skip rule rests on m3, which is not "
            + "asked before m2"),
        spoilt("to: 99", "to: -1", "line 27: items[2].range: The range goes from 0.0 to -1.0"),
        spoilt("raters: [parent]", "raters: [teacher]", "line 27: items[2].raters: There is no rater teacher; there "
            + "are parent, self"),
        spoilt("kind: text", "kind: single", "line 28: items[3].kind: A single choice names its responses"),
        spoilt("items: [{id: g1, label: Age, kind: number}]", "atMost: 3", "line 30: groups[0]: The group member has "
            + "no items"));
  }

  static Stream<Arguments> spoiltScales() {
    return Stream.of(
        spoilt("method: sum\n    of: [m1", "method: total\n    of: [m1", "line 37: scales[0].method: \"total\" is none "
            + "of sum, mean, prorated-sum, count, scorer"),
        spoilt("[m1, {item", "[m0, {item", "line 38: scales[0].of[0].item: There is no item m0"),
        spoilt("[m1, {item", "[m4, {item", "line 38: scales[0].of[0].item: An item of kind text cannot be scored"),
        spoilt("[m1, {item", "[g1, {item", "stands in no repeated group, other items of low do not"),
        spoilt("[m1, {item: m2", "[m1, {item: m1", "line 38: scales[0].of[1].item: m1 stands twice in the scale low"),
        spoilt("reverse: true}", "weight: 0}", "line 38: scales[0].of[1].weight: A term of weight 0 counts for "
            + "nothing"),
        spoilt("reverse: true}", "recode: {0: 2, 1: 1}}", "line 38: scales[0].of[1].item: recode says nothing of the "
            + "code 2 of m2"),
        spoilt("minimumAnswered: 1", "minimumAnswered: 3", "line 39: scales[0].minimumAnswered: The scale low has 2 "
            + "terms; 3 of them cannot be answered"),
        spoilt("    source: us\n    verified", "    source: them\n    verified", "line 40: scales[0].source: There is "
            + "no citation them; there are us"),
        spoilt("{fine: 0, low: 2}", "{fine: 0, low: 0}", "line 43: scales[0].bands[0].cuts: The bands go from low to "
            + "high: low begins at 0.0, not above fine"),
        spoilt("{fine: 0, low: 2}", "{fine: 1, low: 2}", "line 43: scales[0].bands[0].cuts: Scores of low begin at 0, "
            + "the lowest band at 1"),
        spoilt("{fine: 0, low: 3}", "{fine: 0, low: 9}", "line 44: scales[0].bands[1].cuts: Scores of low end at 4, "
            + "the band low begins at 9"),
        spoilt("when: high-cut", "when: low-cut", "line 44: scales[0].bands[1]: For some raters and ages these bands "
            + "and bands[0] both hold"),
        spoilt("when: high-cut", "when: middle", "line 44: scales[0].bands[1].when: There is no option middle; there "
            + "are high-cut, low-cut"),
        spoilt("sd: 1,", "sd: 0,", "line 46: scales[0].references[0].sd: A standard deviation is above 0"),
        spoilt("reliability: 0.8", "reliability: 80", "line 46: scales[0].references[0].reliability: A reliability "
            + "lies between 0 and 1"),
        spoilt("mean: 2", "mean: 7", "line 46: scales[0].references[0].mean: The mean lies outside the scores from 0 "
            + "to 4"),
        spoilt("{scale: low}", "{scale: all}", "line 47: scales[1].of[0].scale: The scale all must stand before all, "
            + "which is made of it"),
        spoilt("{id: all,", "{id: m1,", "line 47: scales[1].id: The scale m1 has the id of an item; their columns "
            + "would have one name"),
        spoilt("method: sum, of", "method: scorer, of", "line 47: scales[1].scorer: scorer names the Java scorer of "
            + "the method scorer, and only of that method"),
        spoilt("rater: parent\n", "\n", "line 49: golden[0]: A golden case of an instrument with raters names its "
            + "rater"),
        spoilt("{m1: 1, m2: 2}", "{m1: 7, m2: 2}", "line 52: golden[0].answers.m1: \"7\" is no code of m1"),
        spoilt("scores: {low: 1}", "scores: {high: 1}", "line 53: golden[0].scores.high: There is no scale high"),
        spoilt("id: mood", "id: !!java.net.URL mood", "line 2: id: Tags such as"),
        spoilt("title: Mood", "title: [Mood", "This is no YAML"),
        spoilt("title: Mood", "title: *anchor", "This is no YAML"));
  }

  private static Arguments spoilt(String part, String by, String message) {
    return Arguments.of(part, by, message);
  }

  private static DefinitionFile read(String text) {
    return new DefinitionReader().read("mood.yaml", text);
  }

  @Test
  void theDefinitionIsRightBeforeItIsSpoilt() {
    assertEquals(List.of(), read(RIGHT).errors());
  }

  @ParameterizedTest
  @MethodSource({"spoilt", "spoiltScales"})
  void saysLineAndCause(String part, String by, String message) {
    assertTrue(RIGHT.contains(part), part);
    DefinitionFile file = read(RIGHT.replaceFirst(Pattern.quote(part),
        Matcher.quoteReplacement(by)));
    assertTrue(file.definition().isEmpty());
    assertTrue(file.errors().stream().anyMatch(problem -> problem.toString().contains(message)),
        () -> file.errors().toString());
  }

  @Test
  void manyMistakesAreToldAtOnceInOrderOfLine() {
    DefinitionFile file = read(RIGHT.replace("id: mood", "id: Mood").replace("licence: own\n", "")
        .replace("kind: text", "kind: film"));
    assertEquals(List.of(0, 2, 27), file.errors().stream().map(Problem::line).sorted().toList());
  }

  @Test
  void hostileTextIsRefusedAndNothingElse() throws IOException {
    assertProblem("too deep", read("a: " + "[".repeat(100_000)));
    assertProblem("more than 1000000", read("#".repeat(DefinitionReader.LARGEST + 1)));
    assertProblem("no YAML", read("a: &a [x, x, x, x, x, x, x, x]\n"
        + "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
        + "c: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n"));
    assertProblem("not in UTF-8", new DefinitionReader().read("x",
        new ByteArrayInputStream("title: Müll".getBytes(StandardCharsets.ISO_8859_1))));
    assertProblem("empty", read(""));
    assertProblem("Expected keys with values, found a list", read("- a"));
    assertProblem("too many", read("format: 1\nitems:\n" + "- {id: a}\n".repeat(6000)));
  }

  private static void assertProblem(String part, DefinitionFile file) {
    assertTrue(file.definition().isEmpty());
    assertTrue(file.errors().stream().anyMatch(problem -> problem.toString().contains(part)),
        () -> file.errors().toString());
  }
}
