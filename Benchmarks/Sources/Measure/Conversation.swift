import Foundation

/// A session that is spoken to line by line: each answer's first line is waited for.
final class Conversation {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var unread: [UInt8] = []

  init(_ words: [String]) throws {
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = Dictionary(
      uniqueKeysWithValues: Child.environment.map { pair in
        let cut = pair.firstIndex(of: "=") ?? pair.endIndex
        return (String(pair[..<cut]), String(pair[cut...].dropFirst()))
      })
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Seconds until a line of answer came. Throws `Failure` when none comes any more.
  func wait(for line: String) throws -> Double {
    let start = Clock.now()
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    while !unread.contains(10) {
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw Failure("a session ended at: \(line)") }
      unread += piece
    }
    unread.removeAll()
    return Clock.now() - start
  }

  /// The exit status: 0, or that of the first line that failed.
  func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
