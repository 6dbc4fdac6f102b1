// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.StudyPackage;

/**
 * A process that writes several studies at once, until it is killed: opens, changes, undoes, closes, over and over.
 * Each transaction that is safe is told on standard output: the number of the study, the number of the transaction.
 */
final class KilledWriter {
  private static final PrintStream TOLD = new PrintStream(new FileOutputStream(FileDescriptor.out), true);

  private KilledWriter() {}

  /** Arguments: a seed, then the studies. */
  public static void main(String[] arguments) {
    StudyPackage.eINSTANCE.getName();
    for (int i = 1; i < arguments.length; i++) {
      Path path = Path.of(arguments[i]);
      Random random = new Random(Long.parseLong(arguments[0]) * 31 + i);
      int number = i - 1;
      new Thread(() -> writeForEver(number, path, random)).start();
    }
  }

  private static void writeForEver(int number, Path path, Random random) {
    while (true) {
      try (StudyFile file = open(path)) {
        if (file.readOnlyReason().isPresent()) {
          throw new AssertionError("The lock of a killed process must be gone: " + file.readOnlyReason());
        }
        tell(number, file.journal().size());
        for (int i = random.nextInt(12); i > 0; i--) {
          tell(number, change(file, random));
        }
      }
    }
  }

  private static StudyFile open(Path path) {
    Session session = new Session("W", Clock.systemUTC());
    return Files.exists(path) ? StudyFile.open(path, session)
        : StudyFile.create(path, session, study -> study.setTitle("0"));
  }

  private static long change(StudyFile file, Random random) {
    if (random.nextInt(6) == 0 && file.editor().undoLabel().isPresent()) {
      file.editor().undo();
      return file.journal().size();
    }
    String text = "Text of " + file.journal().size() + " x".repeat(random.nextInt(5) == 0 ? 30_000 : 10);
    return file.editor().run("Change", "", study -> {
      study.setTitle(Integer.toString(Integer.parseInt(study.getTitle()) + 1));
      Document document = Fixture.MAKE.createDocument();
      document.setKey(study.getTitle());
      document.setText(file.blobs().putText(text));
      study.getDocuments().add(document);
    });
  }

  private static void tell(int number, long sequence) {
    TOLD.println(number + " " + sequence);
  }
}
