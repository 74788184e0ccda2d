/// The byte between the fields of a text sheet, which the file's first rows tell.
struct Separator {
  static let comma = UInt8(ascii: ",")
  private static let choices = [comma, UInt8(ascii: "\t"), UInt8(ascii: ";")]
  /// Rows that are looked at.
  private static let sample = 30

  let byte: UInt8
  /// Whether the first line is Excel's `sep=;`, which is no row.
  let isStated: Bool

  init(of head: FileHead) {
    let bytes = Self.text(head)
    if let stated = Self.stated(bytes) {
      byte = stated
      isStated = true
      return
    }
    isStated = false
    // Most rows of equal width, more than one field each; of equals the widest, then the comma.
    var best = (byte: Self.comma, rows: 0, width: 1)
    for choice in Self.choices {
      let widths = Self.widths(bytes, choice, isWhole: head.isWhole)
      let counts = Dictionary(grouping: widths.filter { $0 > 1 }) { $0 }.mapValues(\.count)
      guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
        (usual.value, usual.key) > (best.rows, best.width)
      else { continue }
      best = (choice, usual.value, usual.key)
    }
    byte = best.byte
  }

  /// The head as bytes in which ASCII stands for itself. GB18030 may stay as it is: no byte of its
  /// longer characters is a separator, a quote or a line end.
  private static func text(_ head: FileHead) -> [UInt8] {
    guard let encoding = TextEncoding(markOf: head.bytes) else {
      var bytes = head.bytes[...]
      while bytes.starts(with: TextEncoding.mark) { bytes.removeFirst(3) }
      return Array(bytes)
    }
    let whole = head.bytes.count & ~1
    // What can't be decoded is said when the file is read.
    return (try? Decoder(encoding, name: "").decode(head.bytes[..<whole], last: false)) ?? []
  }

  private static func stated(_ bytes: [UInt8]) -> UInt8? {
    let line = bytes.prefix(12).prefix { $0 != 10 && $0 != 13 }.filter { $0 != UInt8(ascii: "\"") }
    guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    return line[4]
  }

  private static func widths(_ bytes: [UInt8], _ separator: UInt8, isWhole: Bool) -> [Int] {
    var scanner = RowScanner(separator: separator)
    var widths: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while widths.count < sample, scanner.find(in: bytes, from: start, isLast: isWhole) {
        widths.append(scanner.fields.count)
        start = scanner.end
      }
    }
    return widths
  }
}
