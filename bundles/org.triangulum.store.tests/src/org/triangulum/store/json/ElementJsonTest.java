// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.StudyPackage;

class ElementJsonTest {
  private static final String STUDY = """
      {"key":"S","illustrative":true,\
      "groups":[{"key":"staff","funnel":[{"name":"asked","count":12}]},{"key":"families"}],\
      "findings":[{"key":"F1","title":"\\"Größe\\"\\n","groups":["families","staff"],"evidence":[\
      {"role":"contradicts","target":"Q1"},{"target":"Q1","group":"staff"}]}],\
      "quotes":[{"key":"Q1","start":3}],\
      "instruments":[{"key":"I","scales":[{"key":"total","bands":[{"from":0.1,"to":-2.5}]}]}]}""";

  private final Study study = StudyFactory.eINSTANCE.createStudy();

  /** Names as a person would give them: keys, looked for in the whole of what has been read so far. */
  private static final class ByKey implements ReferenceNames {
    @Override
    public String name(EObject holder, EReference reference, EObject target) {
      return ((KeyedElement) target).getKey();
    }

    @Override
    public EObject resolve(EObject holder, EReference reference, String name) {
      for (var all = EcoreUtil.getRootContainer(holder).eAllContents(); all.hasNext();) {
        if (all.next() instanceof KeyedElement keyed && name.equals(keyed.getKey())) {
          return keyed;
        }
      }
      return null;
    }
  }

  private final ElementJson json = new ElementJson(new ByKey());

  private EObject read(String text) {
    return json.read(JsonParser.parseString(text), StudyPackage.Literals.STUDY);
  }

  @Test
  void whatIsReadIsWrittenAgainInTheOrderOfTheMetamodel() {
    Study read = (Study) read(STUDY);
    Finding finding = read.getFindings().get(0);
    assertEquals(EvidenceRole.CONTRADICTS, finding.getEvidence().get(0).getRole());
    assertSame(read.getQuotes().get(0), finding.getEvidence().get(1).getTarget());
    assertSame(read.getGroups().get(1), finding.getGroups().get(0));
    String written = json.write(read, StudyPackage.Literals.STUDY).toString();
    assertEquals(written, json.write(read(written), StudyPackage.Literals.STUDY).toString());
    assertEquals(JsonParser.parseString(STUDY), JsonParser.parseString(written));
  }

  @Test
  void theClassIsWrittenOnlyWhereThePlaceDoesNotTellIt() {
    assertEquals("{}", json.write(study, StudyPackage.Literals.STUDY).toString());
    assertEquals("{\"class\":\"Study\"}", json.write(study, StudyPackage.Literals.STUDY_ELEMENT).toString());
    assertEquals(StudyPackage.Literals.FINDING, json.read(JsonParser.parseString("{\"class\":\"Finding\"}"),
        StudyPackage.Literals.KEYED_ELEMENT).eClass());
  }

  @Test
  void featuresCanBeLeftOut() {
    study.setId("1");
    study.setKey("S");
    ElementJson without = new ElementJson(new ByKey(), each -> each != StudyPackage.Literals.STUDY_ELEMENT__ID);
    assertEquals("{\"key\":\"S\"}", without.write(study, StudyPackage.Literals.STUDY).toString());
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("{\"titel\":\"x\"}", "$.titel: unknown member; Study has id, key, title"),
        Arguments.of("{\"findings\":[{},{\"evidence\":[{\"role\":\"proves\"}]}]}",
            "$.findings[1].evidence[0].role: unknown EvidenceRole \"proves\"; there are supports"),
        Arguments.of("{\"findings\":[{\"groups\":[\"nobody\"]}]}",
            "$.findings[0].groups: there is no ParticipantGroup named nobody"),
        Arguments.of("{\"quotes\":[{\"key\":\"Q\"}],\"findings\":[{\"groups\":[\"Q\"]}]}",
            "$.findings[0].groups: a Quote where a ParticipantGroup must be"),
        Arguments.of("{\"quotes\":[{\"start\":\"early\"}]}", "$.quotes[0].start: "),
        Arguments.of("{\"quotes\":{}}", "$.quotes: "),
        Arguments.of("{\"title\":[\"a\"]}", "$.title: "),
        Arguments.of("{\"class\":\"Finding\"}", "$.class: Finding is no Study"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakesAreNamedWithTheirPlace(String text, String message) {
    String found = assertThrows(ElementJsonException.class, () -> read(text)).getMessage();
    assertTrue(found.startsWith(message), found);
  }
}
