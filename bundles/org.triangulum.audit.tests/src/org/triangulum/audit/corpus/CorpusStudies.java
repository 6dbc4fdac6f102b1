// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.corpus;

import java.util.Map;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.RecruitmentStage;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.triangulation.StudyView;

/** The studies that the reports of the corpus are of: how many people there are in each group and rows of data. */
final class CorpusStudies {
  private static final StudyFactory NEW = StudyFactory.eINSTANCE;

  private CorpusStudies() {}

  static StudyView of(String report) {
    return switch (report) {
      case "clubs" -> study(64, Map.of("Girls", 30, "Boys", 34));
      case "visits" -> study(41, Map.of("Mothers", 19, "Fathers", 12, "Children", 10));
      case "wards" -> study(180, Map.of("Nurses", 180));
      case "notice" -> study(0, Map.of());
      default -> throw new IllegalArgumentException(report);
    };
  }

  private static StudyView study(int rows, Map<String, Integer> groups) {
    Study study = NEW.createStudy();
    Dataset dataset = NEW.createDataset();
    dataset.setRowCount(rows);
    study.getDatasets().add(dataset);
    groups.forEach((name, count) -> {
      RecruitmentStage taken = NEW.createRecruitmentStage();
      taken.setCount(count);
      ParticipantGroup group = NEW.createParticipantGroup();
      group.setName(name);
      group.getFunnel().add(taken);
      study.getGroups().add(group);
    });
    return new StudyView(study, new SmallStudy().blobs);
  }
}
