import Vocabulary

/// Why a row of a sheet can't be taken.
public struct RowFault: Error {
  public let reason: Text

  public init(_ reason: Text) { self.reason = reason }
}

/// Reads the cells of one row, straight from the sheet's bytes where a file has millions of them.
///
/// A missing column or an empty cell is nil; so is one with a mark for nothing, such as `--`.
/// Its functions throw `RowFault`.
public struct CellReader {
  /// A larger amount is a number from another column; sums of such would not fit.
  private static let largest = Money(fen: 10_000_000_000)

  public let row: SheetRow
  public let zone: DeskZone

  public init(_ row: SheetRow, zone: DeskZone) {
    self.row = row
    self.zone = zone
  }

  public func order(_ column: Int?) throws -> OrderNumber {
    var text = column.map { row.plain($0) } ?? ""
    guard !text.isEmpty else { throw RowFault(Texts.noOrder) }
    if let number = OrderNumber(text) { return number }
    text = Self.identifier(text)
    guard let number = OrderNumber(text) else {
      throw RowFault(Self.isRounded(text) ? Texts.roundedOrder(text) : Texts.badOrder(text))
    }
    return number
  }

  /// 2.9E+18: the digits are lost, and with them the order.
  private static func isRounded(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.contains("e+") && text.first?.isNumber == true
  }

  /// A number that names something: half width, without the `.0` of programs that count with it.
  public static func identifier(_ text: String) -> String {
    let text = HalfWidth.folded(text)
    let whole = text.prefix { $0.isASCII && $0.isNumber }
    let isWhole = !whole.isEmpty && text[whole.endIndex...].wholeMatch(of: /\.0+/) != nil
    return isWhole ? String(whole) : text
  }

  public func text(_ column: Int?) -> String? {
    guard let column else { return nil }
    let text = row.plain(column)
    return text.utf8.withContiguousStorageIfAvailable(EmptyMark.isOne) == true ? nil : text
  }

  public func time(_ column: Int?) throws -> Moment? {
    guard let column else { return nil }
    let read: Moment?? = row.withPlain(column) { bytes in
      if EmptyMark.isOne(bytes) { return .some(nil) }
      return zone.parse(bytes).map { .some($0) }
    }
    if let read { return read }
    let text = row.plain(column)
    guard !EmptyMark.isOne(text) else { return nil }
    switch WrittenTime.read(text) {
    case .time(let written):
      guard let day = written.day, let second = written.second, !written.isNextDay else {
        throw RowFault(written.second == nil ? Texts.noClock(text) : Texts.badTime(text))
      }
      return zone.moment(day, second: second)
    case .ambiguous: throw RowFault(Texts.ambiguousTime(text))
    case .unreadable: throw RowFault(Texts.badTime(String(text.prefix(60))))
    }
  }

  /// An amount of money, 0 or more.
  public func amount(_ column: Int?) throws -> Money? {
    guard let column, let amount = try cell(column, Texts.badAmount, Self.money) else {
      return nil
    }
    guard amount >= .zero else { throw RowFault(Texts.negativeAmount(row.plain(column))) }
    guard amount <= Self.largest else { throw RowFault(Texts.badAmount(row.plain(column))) }
    return amount
  }

  /// A number of pieces; `2.0`, as spreadsheets may write it, is 2.
  public func quantity(_ column: Int?) throws -> Int? {
    try cell(column, Texts.badQuantity) { bytes in
      if bytes.count == 1, case 48...57 = bytes[0] { return Int(bytes[0] - 48) }
      let text = HalfWidth.folded(String(decoding: bytes, as: UTF8.self))
      let pieces = Ratio(decimal: text)
      guard let pieces, pieces.denominator == 1, 0...1_000_000 ~= pieces.numerator else {
        return nil
      }
      return Int(pieces.numerator)
    }
  }

  private func cell<Value>(
    _ column: Int?, _ fault: (String) -> Text, _ read: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws -> Value? {
    guard let column else { return nil }
    return try row.withPlain(column) { bytes in
      if EmptyMark.isOne(bytes) { return nil }
      guard let value = read(bytes) else {
        throw RowFault(fault(String(decoding: bytes.prefix(60), as: UTF8.self)))
      }
      return value
    }
  }

  /// Digits, a point and at most two digits are read here, all else as `WrittenMoney` reads it.
  private static func money(_ bytes: UnsafeBufferPointer<UInt8>) -> Money? {
    func slowly() -> Money? { WrittenMoney.read(String(decoding: bytes, as: UTF8.self)) }
    guard bytes.count <= 15 else { return slowly() }
    var fen = 0
    var decimals = -1
    for byte in bytes {
      switch byte {
      case 48...57 where decimals < 2: fen = fen * 10 + Int(byte - 48)
      case UInt8(ascii: ".") where decimals < 0 && bytes.count > 1: break
      default: return slowly()
      }
      if decimals >= 0 || byte == UInt8(ascii: ".") { decimals += 1 }
    }
    for _ in max(decimals, 0)..<2 { fen *= 10 }
    return Money(fen: fen)
  }
}
