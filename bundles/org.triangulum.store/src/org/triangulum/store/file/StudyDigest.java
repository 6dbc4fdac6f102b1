// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage;
import org.triangulum.store.ContentHash;
import org.triangulum.store.json.ElementWriter;
import org.triangulum.store.json.ReferenceNames;

/** A number for all that is in a study, identifiers and order included: equal studies have equal digests. */
final class StudyDigest implements ReferenceNames {

  static String of(Study study) {
    MessageDigest digest = ContentHash.digest();
    try (JsonWriter out = new JsonWriter(new BufferedWriter(new OutputStreamWriter(
        new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8)))) {
      new ElementWriter(new StudyDigest()).write(study, StudyPackage.Literals.STUDY, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ContentHash.of(digest);
  }

  @Override
  public String name(EObject holder, EReference reference, EObject target) {
    return ((StudyElement) target).getId();
  }

  @Override
  public EObject resolve(EObject holder, EReference reference, String name) {
    throw new UnsupportedOperationException("A study is only written here");
  }
}
