import Foundation
import Store
import Vocabulary

/// The file of journal heads beside the store, which shows when an older store takes its place or
/// its journal is rewritten (STORE.md, Heads). A line is `NUMBER:DIGEST MOMENT OCCASION`.
struct HeadShelf {
  struct Line {
    let head: JournalHead
    /// The moment of the journal row, in ISO 8601.
    let at: String
    /// The occasion on which the head was kept, such as `sign-in`.
    let occasion: String

    var text: String {
      let plain = occasion.split(whereSeparator: \.isNewline).joined(separator: " ")
      return "\(head) \(at) \(plain)\n"
    }
  }

  /// The number of bytes beyond which the file is begun anew: the last head stands for all before.
  private static let most = 1 << 20

  let path: String

  /// Adds a line at the end unless the last one has the same head. While a restore runs nothing is
  /// added.
  ///
  /// - Throws: `Refusal` as `line` does, or when the file can't be written.
  func add(_ line: () throws -> Line?) throws {
    try locked(LOCK_EX | LOCK_NB) { file in
      guard let line = try line() else { return }
      let end = lseek(file, 0, SEEK_END)
      var tail = [UInt8](repeating: 0, count: 512)
      let count = pread(file, &tail, tail.count, max(0, end - off_t(tail.count)))
      let torn = tail.prefix(max(0, count)).reversed().prefix { $0 != UInt8(ascii: "\n") }.count
      if torn > 0 { ftruncate(file, end - off_t(torn)) }
      let text = String(decoding: tail.prefix(max(0, count) - torn), as: UTF8.self)
      if text.split(separator: "\n").last?.hasPrefix("\(line.head) ") == true { return }
      if end > Self.most { ftruncate(file, 0) }
      try write(line, to: file)
    }
  }

  /// Runs `body`, which replaces the store, and begins the file anew with `line`: what was kept
  /// before was of another journal.
  func anew<Result>(_ body: () throws -> Result, line: () throws -> Line?) throws -> Result {
    guard let file = try? locked(LOCK_EX, { dup($0) }) else { return try body() }
    // A lock goes with the last descriptor of its file, so it holds until this one is closed.
    defer { close(file) }
    let result = try body()
    ftruncate(file, 0)
    if let line = try line() { try? write(line, to: file) }
    return result
  }

  /// Returns the heads of all lines, and findings about lines that can't be read.
  func all() -> (heads: [KeptHead], unread: [Finding]) {
    guard let file = try? RegularFile.open(path).descriptor else { return ([], []) }
    let bytes = FileHandle(fileDescriptor: file, closeOnDealloc: true).readDataToEndOfFile()
    var text = String(decoding: bytes, as: UTF8.self)
    // A line that the disk or the power cut off is none.
    while let last = text.last, last != "\n" { text.removeLast() }
    var heads: [KeptHead] = []
    var unread: [Finding] = []
    for (index, line) in text.split(separator: "\n").enumerated() {
      let place = Place(file: path, line: index + 1)
      if let head = line.split(separator: " ").first.flatMap({ JournalHead($0) }) {
        heads.append(KeptHead(head, source: Text(same: place.label)))
      } else {
        unread.append(Finding(place, Texts.noHead, fix: .changedOutside))
      }
    }
    return (heads, unread)
  }

  /// Runs `body` with the file open for reading and adding, and locked.
  private func locked<Result>(_ kind: Int32, _ body: (Int32) throws -> Result) throws -> Result {
    let mode: mode_t = 0o660
    var isNew = false
    var file = open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
    if file < 0, errno == ENOENT {
      file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode)
      isNew = true
    }
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    // Agents with logins of their own share it through their group, as they do the store.
    if isNew { fchmod(file, mode) }
    guard flock(file, kind) == 0 else { throw failure() }
    return try body(file)
  }

  private func write(_ line: Line, to file: Int32) throws {
    let end = lseek(file, 0, SEEK_END)
    var text = line.text
    let count = text.withUTF8 { Foundation.write(file, $0.baseAddress, $0.count) }
    guard count == text.utf8.count else {
      let failure = failure()
      ftruncate(file, end)
      throw failure
    }
  }

  private func failure() -> Refusal {
    Refusal(.cannotWrite(path, .system(errno)), fix: .wayOutOfWriting(errno))
  }
}
