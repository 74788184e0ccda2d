import Glibc
import Vocabulary

/// The lines that one person typed at a desk, in a file that only they can read: one entry per
/// line, oldest first, with a line break within an entry as `\n` and a backslash as `\\`.
///
/// Each entry is appended at once, so a killed session loses none and two sessions can write side
/// by side. Loading drops entries that were typed again later, and cuts the file to its limit.
struct HistoryFile {
  let path: String
  let limit: Int

  /// Appends an entry as the newest.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file can't be written, or is another's.
  func append(_ entry: String) throws {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    // Somebody may have prepared the name.
    guard fchmod(descriptor, 0o600) == 0 else { throw failure() }
    guard Output.write(Self.coded(entry) + "\n", to: descriptor) else { throw failure() }
  }

  /// Returns the newest entries without duplicates, oldest first; none when there is no file yet.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file can't be read.
  func load() throws -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    let lines = try read().split(separator: "\n").map(String.init)
    let kept = Self.newest(lines, limit)
    // Rewriting now and then is enough: a shell-like session adds a few hundred lines a day.
    if lines.count > 2 * limit { try rewrite(kept) }
    return kept.map(Self.decoded)
  }

  /// Returns the last `limit` different lines, ordered by when each was last typed.
  static func newest(_ lines: [String], _ limit: Int) -> [String] {
    var seen: Set<String> = []
    var kept: [String] = []
    for line in lines.reversed() where kept.count < limit && seen.insert(line).inserted {
      kept.append(line)
    }
    return kept.reversed()
  }

  static func coded(_ entry: String) -> String {
    guard entry.utf8.contains(where: { $0 == 0x5C || $0 == 0x0A }) else { return entry }
    return entry.unicodeScalars.map {
      $0 == "\\" ? "\\\\" : $0 == "\n" ? "\\n" : String($0)
    }.joined()
  }

  static func decoded(_ line: String) -> String {
    guard line.utf8.contains(0x5C) else { return line }
    var entry = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        entry.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        entry.append(scalar)
      }
    }
    return String(entry)
  }

  private func read() throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  private func rewrite(_ lines: [String]) throws {
    do {
      let text = lines.map { $0 + "\n" }.joined()
      try WholeFile.replace(path, with: Array(text.utf8), mode: 0o600)
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: SystemError = .latest) -> Refusal {
    Refusal(Texts.historyNotKept(String(cString: strerror(error.number))), at: Place(file: path))
  }
}
