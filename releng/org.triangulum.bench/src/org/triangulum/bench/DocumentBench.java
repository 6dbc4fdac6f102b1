// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.document.DocumentFolderImporter;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

/** Transcripts of interviews of an hour, about 9,000 words in 300 turns, brought into a study as one change. */
final class DocumentBench {
  private static final int TURNS = 300;
  private static final int WORDS = 30;

  private final Path folder;

  DocumentBench(Path folder) {
    this.folder = folder;
  }

  void run(List<Row> rows) throws Exception {
    Path word = made("interviews-docx", ".docx", 100);
    rows.add(Row.of("100 DOCX of 1 h interviews in, durable", "", Timer.median(1, 3, () -> bring(word)), 10));
    Path text = made("interviews-txt", ".txt", 1000);
    rows.add(Row.of("1,000 TXT of 1 h interviews in, durable", "", Timer.median(1, 3, () -> bring(text)), 10));
  }

  private void bring(Path source) throws Exception {
    Path file = folder.resolve("documents.triangulum");
    Files.deleteIfExists(file);
    try (StudyFile study = StudyFile.create(file, new Session("bench", Clock.systemUTC()), s -> { })) {
      new DocumentFolderImporter().stage(source, Progress.NONE).apply(study.editor(), study.blobs(), Progress.NONE);
    }
  }

  private Path made(String name, String ending, int count) throws IOException {
    Path made = folder.resolve(name);
    if (Files.isDirectory(made)) {
      return made;
    }
    Files.createDirectories(made);
    for (int i = 0; i < count; i++) {
      List<String> paragraphs = interview(i);
      Path file = made.resolve("Interview " + i + ending);
      if (ending.equals(".txt")) {
        Files.writeString(file, String.join("\n", paragraphs));
        continue;
      }
      try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
        paragraphs.forEach(p -> document.createParagraph().createRun().setText(p));
        document.write(out);
      }
    }
    return made;
  }

  private static List<String> interview(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> paragraphs = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      StringBuilder said = new StringBuilder(turn % 2 == 0 ? "Interviewer:" : "Parent " + seed + ":");
      for (int word = 0; word < WORDS; word++) {
        said.append(' ');
        for (int letter = random.nextInt(1, 9); letter > 0; letter--) {
          said.append((char) random.nextInt('a', 'z' + 1));
        }
      }
      paragraphs.add(said.append('.').toString());
    }
    return paragraphs;
  }
}
