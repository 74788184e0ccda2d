import Files
import Foundation
import Glibc
import Vocabulary

/// Keeps the compiled phrasebook in a file, so that opening needs no parsing while the phrase files
/// are unchanged. A file that is damaged, of another version or out of date is rewritten.
struct PhraseCache {
  let folder: String
  private var path: String { folder + "/phrasebook.index" }

  /// Opens the kept file when it fits, else reads the folder and keeps the result if possible.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the phrase folder can't be read.
  func open(_ path: String, name: String, _ trades: [String] = []) throws -> PhraseIndex {
    let fingerprint = try Self.fingerprint(path, name: name, trades)
    if let kept = ByteStore(mapping: self.path).flatMap(PhraseIndex.init),
      kept.fingerprint == fingerprint
    {
      return kept
    }
    let bytes = try Self.compiled(path, name: name, trades, fingerprint)
    // Compiling takes some hundred megabytes for a very large phrasebook, which are returned here.
    FreeMemory.giveBack()
    if write(bytes), let kept = ByteStore(mapping: self.path).flatMap(PhraseIndex.init),
      kept.fingerprint == fingerprint
    {
      return kept
    }
    return PhraseIndex(compiled: bytes)
  }

  private static func compiled(
    _ path: String, name: String, _ trades: [String], _ fingerprint: UInt64
  ) throws -> [UInt8] {
    let read = try PhraseFolder(path: path, name: name, trades: trades)
    return IndexBuilder.compile(
      read.phrases, findings: read.findings, fingerprint: fingerprint)
  }

  /// Changes with the name, size, number and time of change of any phrase file, and of those
  /// that are reported for their names.
  static func fingerprint(
    _ path: String, name: String, _ trades: [String] = []
  ) throws -> UInt64 {
    var manifest = ([name] + trades).joined(separator: " ") + "\n"
    for entry in try PhraseFolder.candidates(path: path, name: name, trades) {
      var status = stat()
      guard stat(path + "/" + entry, &status) == 0 else { continue }
      let time = status.st_mtim
      manifest +=
        "\(entry)\t\(status.st_size)\t\(status.st_ino)\t\(time.tv_sec)\t\(time.tv_nsec)\n"
    }
    return Array(manifest.utf8).withUnsafeBytes(CheckSum.of)
  }

  /// Writes the file, for the owner and the group only. Returns false when that fails, since the
  /// cache is only a convenience.
  private func write(_ bytes: [UInt8]) -> Bool {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return (try? WholeFile.replace(path, with: bytes, mode: 0o660)) != nil
  }
}
