/// The text of a cell or of a shared text, put together from its runs; readings above characters
/// are left out.
struct CellText {
  private(set) var bytes: [UInt8] = []
  private var isText = false
  private var readings = 0

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    isText = false
  }

  mutating func begin(_ name: UnsafePointer<CChar>) {
    if name.equals("t") { isText = readings == 0 }
    if name.equals("rPh") { readings += 1 }
  }

  mutating func end(_ name: UnsafePointer<CChar>) {
    if name.equals("t") {
      isText = false
      if bytes.contains(UInt8(ascii: "_")) { bytes = Self.unescaped(bytes) }
    }
    if name.equals("rPh") { readings -= 1 }
  }

  mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
    // A cell holds at most 32,767 characters.
    if isText, bytes.count < SheetReader.rowLimit { bytes += more }
  }

  /// Excel writes a control character as `_x000D_` (ECMA-376, 22.9.2.19); a line end is one.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      guard let code = code(in: bytes, at: at), let scalar = Unicode.Scalar(code) else {
        plain.append(bytes[at])
        at += 1
        continue
      }
      // CR LF is one line end, and Excel writes the LF as it is.
      if code != 13 { plain += Array(String(Character(scalar)).utf8) }
      at += 7
    }
    return plain
  }

  private static func code(in bytes: [UInt8], at: Int) -> UInt32? {
    let mark = UInt8(ascii: "_")
    guard at + 7 <= bytes.count, bytes[at] == mark, bytes[at + 1] == UInt8(ascii: "x"),
      bytes[at + 6] == mark
    else { return nil }
    return UInt32(String(decoding: bytes[at + 2..<at + 6], as: UTF8.self), radix: 16)
  }
}
