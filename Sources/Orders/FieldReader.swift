import Files
import Vocabulary

/// Reads the fields of one row, straight from the file's bytes where a file has millions of them.
/// Its functions throw `RowFault`; a missing column or an empty field is nil.
struct FieldReader {
  /// A larger amount is a number from another column; sums of such would not fit.
  private static let most = Money(fen: 10_000_000_000)

  let row: CSVRow
  let zone: DeskZone

  func order(_ column: Int?) throws -> OrderNumber {
    let text = column.map { row.plain($0) } ?? ""
    guard !text.isEmpty else { throw RowFault(Texts.noOrder) }
    guard let number = OrderNumber(text) else {
      // 2.9E+18: the digits are lost, and with them the order.
      let isRounded = text.contains(".") && text.lowercased().contains("e+")
      throw RowFault(isRounded ? Texts.roundedOrder(text) : Texts.badOrder(text))
    }
    return number
  }

  func text(_ column: Int?) -> String? {
    guard let column else { return nil }
    let text = row.plain(column)
    return text.isEmpty || Self.isNull(text.utf8) ? nil : text
  }

  func time(_ column: Int?) throws -> Moment? {
    try field(column, Texts.badTime) { zone.parse($0) }
  }

  /// An amount of money, 0 or more.
  func amount(_ column: Int?) throws -> Money? {
    guard let column, let amount = try field(column, Texts.badAmount, Self.money) else {
      return nil
    }
    guard amount >= .zero else { throw RowFault(Texts.negativeAmount(row.plain(column))) }
    guard amount <= Self.most else { throw RowFault(Texts.badAmount(row.plain(column))) }
    return amount
  }

  /// A number of pieces; `2.0`, as spreadsheets may write it, is 2.
  func quantity(_ column: Int?) throws -> Int? {
    try field(column, Texts.badQuantity) { bytes in
      if bytes.count == 1, case 48...57 = bytes[0] { return Int(bytes[0] - 48) }
      let pieces = Ratio(decimal: String(decoding: bytes, as: UTF8.self))
      guard let pieces, pieces.denominator == 1, 0...1_000_000 ~= pieces.numerator else {
        return nil
      }
      return Int(pieces.numerator)
    }
  }

  private func field<Value>(
    _ column: Int?, _ fault: (String) -> Text, _ read: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws -> Value? {
    guard let column else { return nil }
    return try row.withPlain(column) { bytes in
      if bytes.isEmpty || Self.isNull(bytes) { return nil }
      guard let value = read(bytes) else {
        throw RowFault(fault(String(decoding: bytes.prefix(60), as: UTF8.self)))
      }
      return value
    }
  }

  /// Some exports write the word for an empty field.
  private static func isNull(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.count == 4 && (bytes.elementsEqual("null".utf8) || bytes.elementsEqual("NULL".utf8))
  }

  /// Digits, a point and at most two digits are read here, all else as `Money` reads it.
  private static func money(_ bytes: UnsafeBufferPointer<UInt8>) -> Money? {
    guard bytes.count <= 15 else { return Money(String(decoding: bytes, as: UTF8.self)) }
    var fen = 0
    var decimals = -1
    for byte in bytes {
      switch byte {
      case 48...57 where decimals < 2: fen = fen * 10 + Int(byte - 48)
      case UInt8(ascii: ".") where decimals < 0 && bytes.count > 1: break
      default: return Money(String(decoding: bytes, as: UTF8.self))
      }
      if decimals >= 0 || byte == UInt8(ascii: ".") { decimals += 1 }
    }
    for _ in max(decimals, 0)..<2 { fen *= 10 }
    return Money(fen: fen)
  }
}
