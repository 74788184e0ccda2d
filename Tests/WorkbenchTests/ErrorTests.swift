import Foundation
import TestSupport
import Testing

/// The gallery of errors: every file in Errors/ provokes the messages of one room by files and
/// commands. Each runs twice, in Chinese and in English; what both say alike stands once, else the
/// Chinese comes first. `KEFU_RECORD=1` writes what came out; read the difference as a reviewer:
/// place, reason, way out.
@Suite struct ErrorTests {
  static let folder = BuiltProgram.repository + "/Tests/WorkbenchTests/Errors"

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".transcript") }.sorted()
  }

  private static func read(_ name: String) throws -> Transcript {
    Transcript(try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
  }

  @Test(arguments: names) func provokes(_ name: String) throws {
    let transcript = try Self.read(name)
    let spoken = try ["zh", "en"].map { language in
      let folder = try TestFolder.make()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      return try transcript.run(in: folder, language: language)
    }
    let outputs = zip(spoken[0], spoken[1]).map(Self.both)
    if ProcessInfo.processInfo.environment["KEFU_RECORD"] == "1" {
      try transcript.text(with: outputs)
        .write(toFile: Self.folder + "/" + name, atomically: true, encoding: .utf8)
      return
    }
    #expect(outputs.count == transcript.steps.count)
    for (step, output) in zip(transcript.steps, outputs) {
      #expect(output == step.expected, "\(name): \(step.command)")
    }
  }

  /// Two outputs as one, the exit status at the end where they share it.
  private static func both(_ chinese: String, _ english: String) -> String {
    guard chinese != english else { return chinese }
    let status = chinese.split(separator: "\n").last.map(String.init) ?? ""
    let isShared = status.hasPrefix("[") && english.hasSuffix(status + "\n")
    return (isShared ? String(chinese.dropLast(status.count + 1)) : chinese) + english
  }

  @Test func errorsSpeakBothLanguages() throws {
    var errors = 0
    for name in Self.names {
      for step in try Self.read(name).steps where step.expected.hasSuffix("]\n") {
        errors += 1
        let hasHan = step.expected.unicodeScalars.contains { $0.properties.isIdeographic }
        #expect(hasHan, "\(name): \(step.command)")
      }
    }
    #expect(errors >= 100)
  }
}
