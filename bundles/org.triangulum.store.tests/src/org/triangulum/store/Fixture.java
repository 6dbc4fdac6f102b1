// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.sqlite.JDBC;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.StudyPackage;
import org.triangulum.store.json.ElementJson;
import org.triangulum.store.json.ReferenceNames;

/** What the tests of the study file share. */
final class Fixture {
  static final StudyFactory MAKE = StudyFactory.eINSTANCE;
  static final Session SESSION = session("AB");

  private Fixture() {}

  static Session session(String author) {
    return new Session(author, Clock.fixed(Instant.parse("2024-05-06T07:08:09.010Z"), ZoneOffset.UTC));
  }

  static StudyFile create(Path folder) {
    return StudyFile.create(folder.resolve("a study.triangulum"), SESSION, study -> study.setTitle("A study"));
  }

  static long run(StudyFile file, Consumer<Study> change) {
    return file.editor().run("Change", "because", change);
  }

  static Finding finding(String key, String title) {
    Finding finding = MAKE.createFinding();
    finding.setKey(key);
    finding.setTitle(title);
    return finding;
  }

  /** Does to a closed file what only somebody with an SQLite tool can do. */
  static void sql(Path file, String... statements) {
    try (Connection connection = new JDBC().connect("jdbc:sqlite:" + file, new Properties());
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The whole study as text, identifiers included: two studies are equal when their texts are. */
  static String text(Study study) {
    return new GsonBuilder().setPrettyPrinting().create()
        .toJson(new ElementJson(new ById()).write(study, StudyPackage.Literals.STUDY));
  }

  private static final class ById implements ReferenceNames {
    @Override
    public String name(EObject holder, EReference reference, EObject target) {
      return ((StudyElement) target).getId();
    }

    @Override
    public EObject resolve(EObject holder, EReference reference, String name) {
      throw new UnsupportedOperationException();
    }
  }
}
