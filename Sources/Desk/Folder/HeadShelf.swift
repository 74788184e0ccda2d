import Files
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
      try write(line.text, to: file)
    }
  }

  /// The heads of the file.
  struct Kept {
    var heads: [KeptHead] = []
    /// The heads kept before each restore that may not have ended, and the number of restores at
    /// that time: they are of another journal once the store has had more.
    var before: [(restores: Int, heads: [KeptHead])] = []
    var unread: [Finding] = []
  }

  private static let restoring = "restoring "

  /// Runs `body`, which replaces the store, and begins the file anew with `line`: what was kept
  /// before was of another journal. A line says meanwhile that a restore runs, since a killed one
  /// leaves either store.
  ///
  /// - Parameter restores: the number of restores that led to the store that is replaced.
  /// - Throws: what `busy` returns while another restore runs, and what `body` throws.
  func anew<Result>(
    after restores: Int, busy: () -> Refusal, _ body: () throws -> Result,
    line: () throws -> Line?
  ) throws -> Result {
    guard let opened = opened(), let file = try lockedForRestore(opened, busy) else {
      return try body()
    }
    // A lock goes with the last descriptor of its file, so it holds until this one is closed.
    defer { close(file) }
    let end = lseek(file, 0, SEEK_END)
    try? write("\(Self.restoring)\(restores)\n", to: file)
    let result: Result
    do {
      result = try body()
    } catch {
      ftruncate(file, end)
      throw error
    }
    ftruncate(file, 0)
    if let line = try line() { try? write(line.text, to: file) }
    return result
  }

  /// Returns the file, locked for a restore; nil where its file system has no locks. Others hold it
  /// for a moment, to add a line, or as long as they restore.
  private func lockedForRestore(_ file: Int32, _ busy: () -> Refusal) throws -> Int32? {
    for _ in 0..<200 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else {
        close(file)
        return nil
      }
      if isRestoring(file) { break }
      usleep(10_000)
    }
    close(file)
    throw busy()
  }

  private func isRestoring(_ file: Int32) -> Bool {
    let end = lseek(file, 0, SEEK_END)
    var tail = [UInt8](repeating: 0, count: 64)
    let count = pread(file, &tail, tail.count, max(0, end - off_t(tail.count)))
    let text = String(decoding: tail.prefix(max(0, count)), as: UTF8.self)
    return text.split(separator: "\n").last?.hasPrefix(Self.restoring) == true
  }

  /// Returns the heads of all lines, and findings about lines that can't be read.
  func all() -> Kept {
    var kept = Kept()
    let file: Int32
    do {
      file = try RegularFile.open(path).descriptor
    } catch {
      if error.number != ENOENT { kept.unread = [RegularFile.finding(error, name: path)] }
      return kept
    }
    let bytes = FileHandle(fileDescriptor: file, closeOnDealloc: true).readDataToEndOfFile()
    var text = String(decoding: bytes, as: UTF8.self)
    // A line that the disk or the power cut off is none.
    while let last = text.last, last != "\n" { text.removeLast() }
    for (index, line) in text.split(separator: "\n").enumerated() {
      let place = Place(file: path, line: index + 1)
      if let head = line.split(separator: " ").first.flatMap({ JournalHead($0) }) {
        kept.heads.append(KeptHead(head, source: Text(same: place.label)))
      } else if line.hasPrefix(Self.restoring),
        let restores = Int(line.dropFirst(Self.restoring.count))
      {
        kept.before.append((restores, kept.heads))
        kept.heads = []
      } else {
        kept.unread.append(Finding(place, Texts.noHead, fix: .changedOutside))
      }
    }
    return kept
  }

  /// Runs `body` with the file open for reading and adding, and locked.
  private func locked<Result>(_ kind: Int32, _ body: (Int32) throws -> Result) throws -> Result {
    guard let file = opened() else { throw failure() }
    defer { close(file) }
    guard flock(file, kind) == 0 else { throw failure() }
    return try body(file)
  }

  /// Opens the file for reading and adding; nil, with `errno`, when that is not possible.
  private func opened() -> Int32? {
    let mode: mode_t = 0o660
    let flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW
    var file = open(path, flags)
    guard file < 0, errno == ENOENT else { return file < 0 ? nil : file }
    file = open(path, flags | O_CREAT, mode)
    // Agents with logins of their own share it through their group, as they do the store.
    if file >= 0 { fchmod(file, mode) }
    return file < 0 ? nil : file
  }

  private func write(_ text: String, to file: Int32) throws {
    let end = lseek(file, 0, SEEK_END)
    var text = text
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
