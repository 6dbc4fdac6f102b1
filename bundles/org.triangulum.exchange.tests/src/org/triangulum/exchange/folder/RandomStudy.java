// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.ResultJson;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.JointVersion;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Setting;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.StudyPackage.Literals;
import org.triangulum.model.study.Turn;
import org.triangulum.store.MemoryBlobs;
import org.triangulum.store.data.ColumnBuilder;

/**
 * A study made at random through the metamodel, so that a class or feature added to it is in the next study too. Texts
 * and keys are what spreadsheets, file systems and separators stumble over.
 */
final class RandomStudy {
  private static final List<String> TEXTS = List.of("plain", "comma, \"quote\"", "two\nlines", "\n",
      " blanks around ", "   ",
      "=1+1", "-x", "@cmd", "#hash", "a;b; c", "😀 astral 𝒳", "שלום עולם", "مرحبا", "Ünïcödé ¿?", "\u2028line",
      "{\"json\": 1}",
      "<b>&amp;", "!missing", "true", "0", "007", "tab\there", "\ufeffmark", "e\u0301 decomposed", "'", "\\", "\"",
      ",");
  private static final List<String> KEYS = List.of("k", "K", "Parent 5", "a/b", "b", "a", "../up", "..", ".hidden",
      "con",
      "100%", "50% of", "x:y", "x*?", "<k>", "quote's", "né", "ne\u0301", "名前", "🙂", "end.", "R&D (2)", "1", "-1",
      "=2", "a,b",
      "\"q\"", "study", "%41", "A", "#1", "kind:key", "x|y", "מפתח",
      "long key that goes on and on, as people write them");
  private static final List<String> DATES = List.of("2014", "2014-03", "2014-03-05", "2014-03-05T10:00:00Z",
      "2014-03-05T10:00", "2014-03-05T10:00:00.123+01:00", "2013-01/2014-02");

  final Study study = StudyFactory.eINSTANCE.createStudy();
  final MemoryBlobs blobs = new MemoryBlobs();
  /** Every feature that some element has. */
  final Set<EStructuralFeature> set = new HashSet<>();
  private final Random random;
  private final Map<EClass, List<StudyElement>> all = new HashMap<>();
  private final Map<Object, Set<String>> keys = new HashMap<>();

  RandomStudy(long seed) {
    random = new Random(seed);
    fill(study, 0);
    all.getOrDefault(Literals.DOCUMENT, List.of()).forEach(d -> text((Document) d));
    elements().stream().filter(e -> !(e instanceof Turn)).forEach(this::refer);
    all.getOrDefault(Literals.CODING, List.of()).forEach(c -> span((Coding) c));
    all.getOrDefault(Literals.QUOTE, List.of()).forEach(q -> span((Quote) q));
    all.getOrDefault(Literals.DATASET, List.of()).forEach(d -> values((Dataset) d));
    all.getOrDefault(Literals.ANALYSIS_RUN, List.of()).forEach(r -> result((AnalysisRun) r));
    all.getOrDefault(Literals.JOINT_VERSION, List.of()).forEach(v -> content((JointVersion) v));
    drop();
    identify();
    elements().forEach(e -> e.eClass().getEAllStructuralFeatures().stream().filter(e::eIsSet).forEach(set::add));
  }

  private List<StudyElement> elements() {
    List<StudyElement> elements = new ArrayList<>(List.of(study));
    study.eAllContents().forEachRemaining(e -> elements.add((StudyElement) e));
    return elements;
  }

  private void fill(StudyElement element, int depth) {
    all.computeIfAbsent(element.eClass(), c -> new ArrayList<>()).add(element);
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      if (feature == Literals.STUDY_ELEMENT__ID || FolderRules.CONTENT.contains(feature)) {
        continue;
      }
      if (feature == Literals.KEYED_ELEMENT__KEY) {
        ((KeyedElement) element).setKey(key((KeyedElement) element));
      } else if (feature instanceof EAttribute attribute) {
        if (FolderRules.REQUIRED.contains(attribute) || random.nextInt(4) > 0) {
          element.eSet(attribute, value(attribute));
        }
      } else if (((EReference) feature).isContainment()) {
        contain(element, (EReference) feature, depth);
      }
    }
  }

  private void contain(StudyElement element, EReference slot, int depth) {
    int count = slot.isMany() ? random.nextInt(depth > 3 ? 1 : 4) : random.nextInt(8) > 0 ? 1 : 0;
    for (int i = 0; i < count; i++) {
      StudyElement child = (StudyElement) EcoreUtil.create(slot.getEReferenceType());
      if (slot.isMany()) {
        list(element, slot).add(child);
      } else {
        element.eSet(slot, child);
      }
      fill(child, depth + 1);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<StudyElement> list(StudyElement element, EReference feature) {
    return (List<StudyElement>) element.eGet(feature);
  }

  private String key(KeyedElement element) {
    boolean inStudy = element instanceof Code || element instanceof Setting;
    Object scope = inStudy || element.eContainer() == null ? "study" : element.eContainer();
    Set<String> taken = keys.computeIfAbsent(List.of(scope, element.eClass()), s -> new HashSet<>());
    String key = one(KEYS);
    for (int i = 2; !taken.add(key); i++) {
      key = one(KEYS) + i;
    }
    return key;
  }

  private Object value(EAttribute attribute) {
    if (attribute.getEAttributeType() instanceof EEnum choices) {
      return one(choices.getELiterals()).getInstance();
    }
    return switch (attribute.getEAttributeType().getClassifierID()) {
      case EcorePackage.EINT -> one(List.of(0, 1, -7, 42, Integer.MAX_VALUE, Integer.MIN_VALUE));
      case EcorePackage.EDOUBLE -> one(List.of(0.0, 1.0, -2.5, 0.1, 1e20, 1e-9, 1234567.0, Math.PI));
      case EcorePackage.EBOOLEAN -> random.nextBoolean();
      default -> one(FolderRules.isDate(attribute) ? DATES : TEXTS);
    };
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void refer(StudyElement element) {
    for (EReference reference : element.eClass().getEAllReferences()) {
      boolean needed = FolderRules.REQUIRED.contains(reference);
      if (reference.isContainment() || !needed && random.nextInt(3) == 0) {
        continue;
      }
      List<StudyElement> targets = new ArrayList<>();
      if (reference.getEReferenceType().isAbstract()) {
        targets.addAll(elements());
      } else {
        targets.addAll(all.getOrDefault(reference.getEReferenceType(), List.of()));
      }
      if (targets.isEmpty()) {
        continue;
      }
      if (!reference.isMany()) {
        element.eSet(reference, one(targets));
      } else {
        for (int i = random.nextInt(4); i > 0; i--) {
          StudyElement target = one(targets);
          if (!list(element, reference).contains(target)) {
            list(element, reference).add(target);
          }
        }
      }
    }
  }

  private void text(Document document) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6) + 1; i > 0; i--) {
      if (!document.getSpeakers().isEmpty() && random.nextBoolean()) {
        text.append(one(document.getSpeakers()).getKey()).append(": ");
      }
      text.append(one(TEXTS)).append(one(List.of("\n", " ", "\n\n")));
    }
    document.setText(blobs.putText(text.toString()));
    document.setLength(text.length());
    if (random.nextInt(3) > 0) {
      document.getTurns().clear();
      document.getTurns().addAll(DocumentPart.turns(document, text.toString()));
    } else {
      document.getTurns().forEach(turn -> turn(turn, document));
    }
    if (random.nextInt(3) == 0) {
      document.setOriginal(blobs.put(new byte[] {0, (byte) random.nextInt(256), '\r', '\n', -1}));
    }
  }

  private void turn(Turn turn, Document document) {
    turn.setStart(Math.floorMod(turn.getStart(), 5));
    Speaker speaker = document.getSpeakers().isEmpty() ? null : one(document.getSpeakers());
    turn.setSpeaker(speaker);
  }

  private void span(Coding coding) {
    if (coding.getDocument() != null) {
      int[] span = span(blobs.getText(coding.getDocument().getText()));
      coding.setStart(span[0]);
      coding.setEnd(span[1]);
    }
  }

  private void span(Quote quote) {
    if (quote.getDocument() == null) {
      return;
    }
    String text = blobs.getText(quote.getDocument().getText());
    int[] span = span(text);
    quote.setStart(span[0]);
    quote.setEnd(span[1]);
    boolean stale = random.nextInt(4) == 0;
    quote.setText(stale ? "no longer there" : text.substring(span[0], span[1]));
  }

  private int[] span(String text) {
    int characters = text.codePointCount(0, text.length());
    int start = random.nextInt(characters);
    int end = start + 1 + random.nextInt(characters - start);
    return new int[] {text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)};
  }

  private void values(Dataset dataset) {
    int rows = dataset.getColumns().isEmpty() ? 0 : random.nextInt(5);
    dataset.setRowCount(rows);
    for (Column column : dataset.getColumns()) {
      ColumnBuilder builder = ColumnBuilder.of(column.getType(), rows);
      for (int row = 0; row < rows; row++) {
        if (random.nextInt(3) == 0) {
          builder.addMissing(one(List.of(MissingKind.MISSING, MissingKind.REFUSED, MissingKind.NOT_ASKED,
              MissingKind.NOT_APPLICABLE)));
        } else {
          builder.add(value(column.getType()));
        }
      }
      column.setValues(blobs.put(builder.build().toBytes()));
    }
  }

  private String value(ColumnType type) {
    return switch (type) {
      case CODE -> one(List.of("0", "-100", "100", "127", "-124", "3"));
      case INTEGER -> one(List.of("0", "101", "-2147483644", "2147483647", "7"));
      case DECIMAL -> one(List.of("0.1", "-1.5", "1e300", "4.9E-324", "3", "0.30000000000000004"));
      case TEXT -> random.nextInt(6) == 0 ? one(List.of("", "!", "!!", "!empty", "!refused", "1.50", "\r\n", "NA"))
          : one(TEXTS);
    };
  }

  private void result(AnalysisRun run) {
    if (random.nextBoolean()) {
      run.setResult(blobs.putText(ResultJson.write(new AnalysisResult("frequencies", "method é", "1", "00",
          Map.of("n", 3.0), List.of(), List.of(), List.of(), List.of(one(TEXTS)), Map.of(), Map.of()))));
    }
  }

  private void content(JointVersion version) {
    if (random.nextBoolean()) {
      version.setContent(blobs.putText("{\"cells\": [" + random.nextInt(9) + "]}\n"));
    }
  }

  /** Elements that lack what they must have are not in any real study. */
  private void drop() {
    for (boolean again = true; again;) {
      Optional<StudyElement> lacking = elements().stream().filter(e -> FolderRules.REQUIRED.stream().anyMatch(f ->
          f.getEContainingClass() == e.eClass() && !e.eIsSet(f))).findFirst();
      lacking.ifPresent(e -> {
        List<StudyElement> gone = new ArrayList<>(List.of(e));
        e.eAllContents().forEachRemaining(c -> gone.add((StudyElement) c));
        EcoreUtil.delete(e);
        for (StudyElement each : elements()) {
          for (EReference reference : each.eClass().getEAllReferences()) {
            if (!reference.isContainment() && reference.isMany()) {
              list(each, reference).removeAll(gone);
            } else if (!reference.isContainment() && gone.contains(each.eGet(reference))) {
              each.eUnset(reference);
            }
          }
        }
      });
      again = lacking.isPresent();
    }
  }

  /** Half of the elements have identifiers of their own. */
  private void identify() {
    DerivedIds derived = new DerivedIds(study);
    for (StudyElement element : elements()) {
      element.setId(random.nextBoolean() ? derived.of(element)
          : new UUID(random.nextLong(), random.nextLong()).toString());
    }
  }
}
