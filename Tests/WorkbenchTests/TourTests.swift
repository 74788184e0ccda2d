import Foundation
import TestSupport
import Testing

/// The tours of the READMEs and of Documentation/, run as they stand: every `console` block of a
/// page in one shell.
@Suite struct TourTests {
  static let pages = [
    "README.md", "README.zh-CN.md", "Documentation/TOUR.md", "Documentation/TOUR.zh-CN.md",
  ]

  @Test(arguments: pages) func runs(_ name: String) throws {
    let path = BuiltProgram.repository + "/" + name
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let fence = /```console\n((?:.|\n)*?)```\n/
    let blocks = text.matches(of: fence).map { Transcript(String($0.1)) }
    #expect(blocks.count >= 5)
    var tour = Transcript("$ export KEFU_LANG=\(name.contains("zh-CN") ? "zh" : "en")")
    tour.pieces += blocks.flatMap(\.pieces)
    let folder = try TestFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outputs = try tour.run(in: folder).dropFirst()
    #expect(outputs.count == tour.steps.count - 1)
    if ProcessInfo.processInfo.environment["KEFU_RECORD"] == "1" {
      var rest = Array(outputs)
      let written = text.replacing(fence) { match in
        let block = Transcript(String(match.1))
        let own = Array(rest.prefix(block.steps.count))
        rest.removeFirst(own.count)
        return "```console\n" + block.text(with: own) + "```\n"
      }
      try written.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    for (step, output) in zip(tour.steps.dropFirst(), outputs) {
      #expect(output == step.expected, "\(name): \(step.command)")
    }
  }
}
