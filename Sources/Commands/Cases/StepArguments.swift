import Shell
import Vocabulary

/// The number of a case.
struct OneNumber: StepArguments {
  @Argument var number: Int
  var numbers: [Int] { [number] }
}

/// The numbers of one case or several.
struct SomeNumbers: StepArguments {
  @Argument var numbers: [Int]
}

/// A reason and the number of a case.
struct ReasonAndNumber: StepArguments {
  @Option(name: .customLong("reason")) var why: String
  @Argument var number: Int
  var numbers: [Int] { [number] }
  var reason: String? { why }
}

/// The number of a case and a reason.
struct NumberAndReason: StepArguments {
  @Argument var number: Int
  @Option(name: .customLong("reason")) var why: String
  var numbers: [Int] { [number] }
  var reason: String? { why }
}

/// The number of a case, and a reason where one is needed.
struct NumberMayReason: StepArguments {
  @Argument var number: Int
  @Option(name: .customLong("reason")) var why: String?
  var numbers: [Int] { [number] }
  var reason: String? { why }
}

/// The number of a case and the text of its answer.
struct NumberAndAnswer: StepArguments {
  @Argument var number: Int
  @Argument var text: [String]
  var numbers: [Int] { [number] }
  func values() -> [String: String?] { ["answer": text.joined(separator: " ")] }
}

/// The number of a case and what came of it.
struct NumberMayResult: StepArguments {
  @Argument var number: Int
  @Argument var result: [String] = []
  var numbers: [Int] { [number] }
  func values() -> [String: String?] {
    ["result": result.isEmpty ? nil : result.joined(separator: " ")]
  }
}
