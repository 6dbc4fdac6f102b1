// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.DerivationState;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.ParameterDoc;
import org.triangulum.data.derive.StateOfData;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Derivation;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.Parameter;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;

/** Datasets made from others, with lineage: long to wide, wide to long, person to family. */
public final class Reshaping {
  private static final List<Shape> SHAPES = List.of(new LongToWide(), new WideToLong(), new Aggregate());

  private final Blobs blobs;
  private final Derivations derivations;

  /** Datasets of the study that the blobs belong to. */
  public Reshaping(Blobs blobs) {
    this.blobs = blobs;
    this.derivations = new Derivations(blobs);
  }

  /** The kinds there are. */
  public static List<DerivationKind> kinds() {
    return SHAPES.stream().map(Shape::kind).toList();
  }

  /** What a person may choose for a kind. */
  public static List<ParameterDoc> parameters(DerivationKind kind) {
    return shape(kind).parameters();
  }

  private static Shape shape(DerivationKind kind) {
    return SHAPES.stream().filter(s -> s.kind() == kind).findFirst().orElseThrow(
        () -> new DataException("A dataset cannot be made by " + kind.getLiteral()));
  }

  /**
   * The time points that columns of a dataset seem to be of, in the order of its columns: what stands behind the last
   * separator of their names, where some question has it with at least two.
   */
  public static List<String> timesIn(Dataset dataset, String separator) {
    return WideToLong.times(dataset.getColumns().stream().map(Column::getKey).toList(), separator);
  }

  /**
   * What the new dataset would hold; changes nothing.
   *
   * @throws DataException when it cannot be made
   */
  public Reshaped preview(Study study, Dataset source, ShapeRequest request) {
    return preview(study, source, request, Progress.NONE);
  }

  /**
   * The same, telling how far it is.
   *
   * @throws CancellationException when the person stops
   * @throws DataException when it cannot be made
   */
  public Reshaped preview(Study study, Dataset source, ShapeRequest request, Progress progress) {
    ShapeRequest full = complete(request);
    Shape.Shaped shaped = shape(request.kind()).of(study, source, blobs, request.name(), full.parameters(),
        progress);
    return new Reshaped(full, shaped.table(), shaped.remarks(), fingerprint(study, source, full));
  }

  private static ShapeRequest complete(ShapeRequest request) {
    return new ShapeRequest(request.name(), request.kind(), ParameterDoc.complete(request.kind(),
        parameters(request.kind()), request.parameters()));
  }

  /**
   * Adds the new dataset to the study, in one transaction.
   *
   * @return sentences for the person, such as about rows left out
   * @throws DataException when it cannot be made; the study is as it was
   */
  public List<String> create(StudyEditor editor, Dataset source, ShapeRequest request, String reason) {
    Reshaped made = preview(editor.study(), source, request);
    keep(editor, source, made, reason);
    return made.remarks();
  }

  /**
   * Adds a dataset that was looked at to the study, in one transaction.
   *
   * @throws DataException when its name cannot be taken, or the source has changed since; the study is as it was
   */
  public Dataset keep(StudyEditor editor, Dataset source, Reshaped made, String reason) {
    ShapeRequest request = made.request();
    if (request.name().isBlank()
        || editor.study().getDatasets().stream().anyMatch(d -> request.name().equals(d.getKey()))) {
      throw new DataException(request.name().isBlank() ? "A dataset needs a name"
          : "The study has a dataset " + request.name() + " already");
    }
    if (!fingerprint(editor.study(), source, request).equals(made.fingerprint())) {
      throw new DataException("Dataset " + source.getKey() + " has changed since; look at the new one again");
    }
    editor.run("Make dataset " + request.name() + " from " + source.getKey(), reason, study -> {
      Dataset dataset = new DatasetWriter(blobs).write(made.table());
      dataset.setTitle(source.getTitle() == null || source.getTitle().isBlank() ? null
          : source.getTitle() + " (" + request.kind().getLiteral().replace('-', ' ') + ")");
      dataset.setAdministration(source.getAdministration());
      Derivation derivation = StudyFactory.eINSTANCE.createDerivation();
      derivation.setKind(request.kind());
      derivation.setSource(source);
      request.parameters().forEach((name, value) -> {
        Parameter parameter = StudyFactory.eINSTANCE.createParameter();
        parameter.setName(name);
        parameter.setValue(value);
        derivation.getParameters().add(parameter);
      });
      derivation.setFingerprint(made.fingerprint());
      dataset.setDerivation(derivation);
      study.getDatasets().add(dataset);
    });
    return editor.study().getDatasets().get(editor.study().getDatasets().size() - 1);
  }

  private static String fingerprint(Study study, Dataset source, ShapeRequest request) {
    StateOfData state = new StateOfData().add(request.kind().getLiteral());
    request.parameters().forEach((name, value) -> state.add(name).add(value));
    source.getColumns().forEach(state::add);
    if (request.kind() == DerivationKind.AGGREGATE
        && JoinedColumns.isJoined(request.parameters().get("by"))) {
      state.add(Derivations.stateOf(study, source, JoinedColumns.request(request.parameters().get("by"))));
    }
    return state.done();
  }

  /** Whether a dataset made from another still follows from it. */
  public DerivationState state(Study study, Dataset dataset) {
    Derivation derivation = dataset.getDerivation();
    if (derivation == null) {
      return DerivationState.CURRENT;
    }
    if (derivation.getSource() == null) {
      return new DerivationState(DerivationState.Kind.BROKEN, "The dataset that " + dataset.getKey()
          + " was made from is gone");
    }
    return fingerprint(study, derivation.getSource(), ShapeRequest.of(dataset)).equals(derivation.getFingerprint())
        ? DerivationState.CURRENT : new DerivationState(DerivationState.Kind.STALE, "Dataset "
        + derivation.getSource().getKey() + ", from which " + dataset.getKey() + " is made, has changed");
  }

  /**
   * Makes a dataset anew from its source, in one transaction; its columns stay the same elements, those that there are
   * no more go, and columns derived in it are computed anew.
   *
   * @throws DataException when it cannot be made; the study is as it was
   */
  public void refresh(StudyEditor editor, Dataset dataset) {
    Derivation derivation = dataset.getDerivation();
    if (derivation == null || derivation.getSource() == null) {
      throw new DataException("Dataset " + dataset.getKey() + " is not made from another that is there");
    }
    ShapeRequest request = ShapeRequest.of(dataset);
    DataTable table = preview(editor.study(), derivation.getSource(), request).table();
    editor.run("Make dataset " + dataset.getKey() + " anew", "", study -> {
      dataset.setRowCount(table.rows());
      Map<String, Column> known = new LinkedHashMap<>();
      dataset.getColumns().stream().filter(c -> c.getDerivation() == null).forEach(c -> known.put(c.getKey(), c));
      DatasetWriter writer = new DatasetWriter(blobs);
      for (DataColumn column : table.columns()) {
        Column there = known.remove(column.name());
        if (there == null) {
          dataset.getColumns().add(writer.write(column));
        } else {
          writer.label(there, column.valueLabels());
          writer.replace(there, column.values());
        }
      }
      if (!known.isEmpty()) {
        editor.delete(new ArrayList<>(known.values()));
      }
      derivation.setFingerprint(fingerprint(study, derivation.getSource(), request));
      derivations.refreshed(study, dataset);
    });
  }

  /** The datasets made from one, also by way of others, nearest first. */
  public static List<Dataset> dependents(Study study, Dataset source) {
    List<Dataset> found = new ArrayList<>(List.of(source));
    for (int i = 0; i < found.size(); i++) {
      Dataset each = found.get(i);
      study.getDatasets().stream().filter(d -> d.getDerivation() != null && d.getDerivation().getSource() == each
          && !found.contains(d)).forEach(found::add);
    }
    return List.copyOf(found.subList(1, found.size()));
  }
}
