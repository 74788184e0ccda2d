import Files
import Foundation
import Vocabulary

/// A temporary folder with files of a test; it goes when the test ends.
final class Folder {
  let path = NSTemporaryDirectory() + "kefu-files-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: some Sequence<UInt8>, _ name: String = "a.csv") throws -> String {
    let file = path + "/" + name
    try Data(Array(bytes)).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// A row as it was read: its line and the texts of its fields.
struct ReadRow: Equatable, CustomStringConvertible {
  let line: Int
  let fields: [String]
  var description: String { "\(line): \(fields)" }
}

/// Reads all rows of a file that holds these bytes.
func rows(_ bytes: some Sequence<UInt8>) throws -> [ReadRow] {
  let folder = try Folder()
  let reader = try SheetReader(path: folder.write(bytes), name: "a.csv")
  var rows: [ReadRow] = []
  while let row = try reader.next({ row in
    ReadRow(line: row.line, fields: (0..<row.count).map { row.text($0) })
  }) {
    rows.append(row)
  }
  return rows
}

func rows(_ text: String) throws -> [ReadRow] { try rows(text.utf8) }

/// The one finding with which these bytes are refused; nil when they are taken.
func refusal(_ bytes: some Sequence<UInt8>) throws -> Finding? {
  do {
    _ = try rows(bytes)
    return nil
  } catch let refusal as Refusal {
    return refusal.kind == .refused ? refusal.findings.first : nil
  }
}

func refusal(_ text: String) throws -> Finding? { try refusal(text.utf8) }

/// Random numbers that a seed fixes (Steele, Lea, Flood 2014).
struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  /// From 0 up to, but not including, `limit`.
  mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 1) % limit
  }
}
