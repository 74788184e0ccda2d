/// What programs write into a cell that holds nothing.
public enum EmptyMark {
  private static let words = [
    "-", "--", "---", "—", "——", "－", "－－", "无", "null", "NULL", "Null", "(null)", "0000-00-00",
    "0000-00-00 00:00:00", "0000-00-00 00:00", "0000/00/00", "0000/00/00 00:00:00",
  ].map { Array($0.utf8) }

  static func isOne(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    // Nearly every cell is told by its first byte.
    switch first {
    case 0x2D, 0x30, 0x28, 0x4E, 0x6E, 0xE2, 0xE6, 0xEF: break
    default: return false
    }
    if first == 0x30, bytes.count < 10 { return false }
    return words.contains { $0.count == bytes.count && bytes.elementsEqual($0) }
  }

  /// Whether a text is empty or says so.
  public static func isOne(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isOne($0) }
  }
}
