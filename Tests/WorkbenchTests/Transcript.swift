import Foundation
import TestSupport

/// Commands with the output and exit status that they should have, as one reads them on a screen:
///
///     ## a remark
///     $ kefu find 包邮
///     ...the output, stdout and stderr...
///     [1]
///
/// The status stands in brackets when it is not 0. A command that goes on has lines that begin with
/// `> `. All commands of a transcript run in one shell, so `cd` and `export` hold.
struct Transcript {
  struct Step: Equatable {
    var command: String
    var expected: String
  }

  enum Piece {
    case remark(String)
    case step(Step)
  }

  var pieces: [Piece] = []

  var steps: [Step] {
    pieces.compactMap { piece in
      if case .step(let step) = piece { step } else { nil }
    }
  }

  init(_ text: String) {
    var step: Step?
    func close() {
      guard var done = step else { return }
      while done.expected.hasSuffix("\n\n") { done.expected.removeLast() }
      if done.expected == "\n" { done.expected = "" }
      pieces.append(.step(done))
      step = nil
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") {
        close()
        step = Step(command: String(line.dropFirst(2)), expected: "")
      } else if line.hasPrefix("## ") || step == nil {
        close()
        pieces.append(.remark(line))
      } else if line.hasPrefix("> "), step?.expected.isEmpty == true {
        step?.command += "\n" + line.dropFirst(2)
      } else {
        step?.expected += line + "\n"
      }
    }
    close()
  }

  /// Runs all commands in one shell; the outputs in the form of `expected`.
  func run(in folder: String, language: String = "zh") throws -> [String] {
    let mark = "<<\(UUID().uuidString)>>"
    let script = steps.map { "{ \($0.command)\n} 2>&1 </dev/null; printf '%s%d\\n' '\(mark)' $?" }
    let result = try BuiltProgram.run(
      "/bin/bash", ["-c", script.joined(separator: "\n")], in: folder,
      environment: BuiltProgram.environment(home: folder).merging(["KEFU_LANG": language]) { $1 })
    var outputs: [String] = []
    var rest = result.output[...]
    while let range = rest.range(of: mark) {
      var output = String(rest[..<range.lowerBound])
      let status = rest[range.upperBound...].prefix { $0 != "\n" }
      if !output.isEmpty, !output.hasSuffix("\n") { output += "\n" }
      if status != "0" { output += "[\(status)]\n" }
      outputs.append(output.replacing(folder, with: "DIR"))
      rest = rest[range.upperBound...].dropFirst(status.count + 1)
    }
    return outputs
  }

  /// The same transcript with other outputs.
  func text(with outputs: [String]) -> String {
    var outputs = outputs[...]
    var text = ""
    for piece in pieces {
      switch piece {
      case .remark(let line): text += line + "\n"
      case .step(let step):
        let lines = step.command.split(separator: "\n", omittingEmptySubsequences: false)
        text += "$ " + lines.joined(separator: "\n> ") + "\n" + (outputs.popFirst() ?? "") + "\n"
      }
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }
}
