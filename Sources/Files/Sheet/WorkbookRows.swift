import Vocabulary

/// Reads the rows of one sheet of a workbook, parsing it on demand.
final class WorkbookRows: RowSource {
  let lengths = RowLengths.any
  let otherSheets: [String]
  private let workbook: Workbook
  private let part: Workbook.Part
  private let cells: CellHandler
  private let parser: XMLParser
  private let size: Int
  private var done = 0
  private var piece = [UInt8](repeating: 0, count: ZipArchive.pieceSize)
  private var isAtEnd = false

  /// Parses the whole sheet once, so that a damaged one is refused before any row is used.
  ///
  /// - Parameter sheet: the sheet's name; nil for the first one that is not hidden.
  /// - Throws: `Refusal` of kind `.refused`.
  convenience init(_ workbook: Workbook, sheet: String?) throws {
    let place = Place(file: workbook.archive.name)
    let names = workbook.sheets.map(\.name)
    let part: Workbook.Part
    if let sheet {
      guard let named = workbook.sheets.first(where: { $0.name == sheet }) else {
        throw Refusal(Texts.noSheet(sheet), fix: Texts.sheetsAre(names), at: place)
      }
      part = named
    } else {
      guard let first = workbook.sheets.first(where: { !$0.isHidden }) ?? workbook.sheets.first
      else { throw Refusal(Texts.emptyWorkbook, fix: Texts.exportAsSheet, at: place) }
      part = first
    }
    try workbook.archive.parse(part.path, WellFormedness())
    let shown = workbook.sheets.filter { !$0.isHidden && $0.name != part.name }.map(\.name)
    try self.init(workbook, part, otherSheets: sheet == nil ? shown : [])
  }

  private init(_ workbook: Workbook, _ part: Workbook.Part, otherSheets: [String]) throws {
    self.workbook = workbook
    self.part = part
    self.otherSheets = otherSheets
    cells = CellHandler(workbook)
    guard let parser = XMLParser(cells) else { throw workbook.archive.damaged(part.path) }
    self.parser = parser
    size = try workbook.archive.open(part.path)
  }

  var unvalued: (count: Int, line: Int)? { cells.unvalued }
  var share: Double { isAtEnd ? 1 : size > 0 ? min(1, Double(done) / Double(size)) : 0 }

  func next<Result>(_ body: (SheetRow) throws -> Result) throws -> Result? {
    while cells.rows.isEmpty {
      guard !isAtEnd else { return nil }
      cells.rows.drop()
      let count = try workbook.archive.read(into: &piece)
      isAtEnd = count == nil
      done += count ?? 0
      let fault = piece.withUnsafeBytes { bytes in
        parser.parse(UnsafeRawBufferPointer(rebasing: bytes[..<(count ?? 0)]), isLast: isAtEnd)
      }
      if let fault { throw workbook.archive.damaged("\(part.path): \(fault)") }
      if cells.rows.size > SheetReader.rowLimit, cells.rows.isEmpty {
        throw Refusal(
          Texts.rowTooLong(SheetReader.rowLimit), at: Place(file: workbook.archive.name))
      }
    }
    return try cells.rows.take(body)
  }
}

/// Ignores the content: only the document's form is checked.
private final class WellFormedness: XMLHandler {
  func begin(_ element: XMLElement) {}
  func end(_ name: UnsafePointer<CChar>) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Assembles the cells of a sheet into rows.
private final class CellHandler: XMLHandler {
  /// The number of columns of a sheet in Excel; anything further right is ignored.
  private static let widest = 16_384

  var rows = RowQueue()
  private let workbook: Workbook
  private var line = 0
  private var type: UInt8 = 0
  private var style = 0
  private var column = 0
  private var value: [UInt8] = []
  private var text = CellText()
  /// The text of the cell's formula; nil without one.
  private var formula: [UInt8]?
  private(set) var unvalued: (count: Int, line: Int)?
  private var isInValue = false
  private var isInFormula = false
  private var isInText = false

  init(_ workbook: Workbook) { self.workbook = workbook }

  func begin(_ element: XMLElement) {
    if element.name.equals("c") {
      beginCell(element)
    } else if element.name.equals("v") {
      isInValue = true
    } else if element.name.equals("f") {
      isInFormula = true
      formula = []
    } else if element.name.equals("row") {
      let stated = element.whole("r") ?? 0
      line = stated > line ? stated : line + 1
    } else if element.name.equals("is") {
      isInText = true
      text.clear()
    } else if isInText {
      text.begin(element.name)
    }
  }

  private func beginCell(_ element: XMLElement) {
    column = element.raw("r").flatMap(Self.column) ?? rows.width
    type = Self.type(element.raw("t"))
    style = element.whole("s") ?? 0
    value.removeAll(keepingCapacity: true)
    formula = nil
    text.clear()
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue, value.count < SheetReader.rowLimit { value += bytes }
    if isInFormula, formula?.count ?? 0 < SheetReader.rowLimit { formula? += bytes }
    if isInText { text.add(bytes) }
  }

  func end(_ name: UnsafePointer<CChar>) {
    if name.equals("v") {
      isInValue = false
    } else if name.equals("f") {
      isInFormula = false
    } else if name.equals("is") {
      isInText = false
    } else if isInText {
      text.end(name)
    } else if name.equals("c") {
      // A second cell with the same address, or one that belongs before the last, would shift the
      // others.
      guard column < Self.widest, column >= rows.width else { return }
      rows.pad(to: column)
      appendCell()
    } else if name.equals("row") {
      rows.endRow(line: line)
    }
  }

  private func appendCell() {
    switch type {
    case UInt8(ascii: "s"):
      let index = Int(String(decoding: value, as: UTF8.self)) ?? -1
      rows.append(workbook.texts[index] ?? [])
    case UInt8(ascii: "i"): rows.append(text.bytes)
    // Programs that don't calculate leave the value out. (That of a formula may be an empty text.)
    case UInt8(ascii: "n") where value.isEmpty && formula != nil:
      unvalued = ((unvalued?.count ?? 0) + 1, unvalued?.line ?? line)
      rows.append([UInt8(ascii: "=")] + (formula ?? []))
    case UInt8(ascii: "n") where !value.isEmpty:
      let format = workbook.formats.format(style)
      if case .general = format, value.count <= 15 {
        rows.append(value)
      } else {
        let number = CellNumber(format: format, is1904: workbook.is1904)
        rows.append(Array(number.shown(String(decoding: value, as: UTF8.self)).utf8))
      }
    default: rows.append(CellText.unescaped(value))
    }
  }

  /// Returns the letter for a cell's type: `s` shared, `i` inline, `n` a number, `t` text as it is.
  private static func type(_ raw: UnsafePointer<CChar>?) -> UInt8 {
    guard let raw else { return UInt8(ascii: "n") }
    if raw.equals("s") { return UInt8(ascii: "s") }
    if raw.equals("inlineStr") { return UInt8(ascii: "i") }
    return raw.equals("n") ? UInt8(ascii: "n") : UInt8(ascii: "t")
  }

  /// Returns the 0-based column of an address such as `AB12`; nil when it has none.
  private static func column(_ address: UnsafePointer<CChar>) -> Int? {
    var column = 0
    var at = address
    while case let byte = UInt8(bitPattern: at.pointee) & 0xDF, 65...90 ~= byte {
      column = column * 26 + Int(byte - 64)
      guard column <= widest else { return widest }
      at += 1
    }
    return column > 0 ? column - 1 : nil
  }
}
