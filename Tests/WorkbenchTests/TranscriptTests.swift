import Foundation
import TestSupport
import Testing

/// Every file in Transcripts/ is run against the built program. `KEFU_RECORD=1` writes what came out
/// into the files instead; read the difference before committing it.
@Suite struct TranscriptTests {
  static let folder = BuiltProgram.repository + "/Tests/WorkbenchTests/Transcripts"

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".transcript") }.sorted()
  }

  @Test(arguments: names) func runs(_ name: String) throws {
    let path = Self.folder + "/" + name
    let transcript = Transcript(try String(contentsOfFile: path, encoding: .utf8))
    let folder = try TestFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outputs = try transcript.run(in: folder)
    if ProcessInfo.processInfo.environment["KEFU_RECORD"] == "1" {
      try transcript.text(with: outputs).write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    #expect(outputs.count == transcript.steps.count)
    for (step, output) in zip(transcript.steps, outputs) {
      #expect(output == step.expected, "\(name): \(step.command)")
    }
  }

  @Test func thereAreTranscripts() { #expect(Self.names.count >= 5) }
}
