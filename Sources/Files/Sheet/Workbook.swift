import Vocabulary

/// An XLSX workbook: its sheets, its number formats and the texts that its cells share.
final class Workbook {
  struct Part {
    let name: String
    let path: String
    let isHidden: Bool
  }

  /// Bytes that the small parts may unpack to: far more than any program writes.
  private static let smallPart = 64 << 20
  /// Bytes that the shared texts may unpack to.
  private static let largePart = 4 << 30

  let archive: ZipArchive
  /// Worksheets in their order; charts are left out.
  let sheets: [Part]
  let formats: CellFormats
  let texts: SharedTexts
  /// Whether days are counted from 1904, as Excel for the Macintosh did.
  let is1904: Bool

  /// - Throws: `Refusal` of kind `refused`; an archive without a workbook is named for what it is.
  init(path: String, name: String) throws {
    archive = try ZipArchive(path: path, name: name)
    guard archive.has("xl/workbook.xml") else { throw Self.stranger(archive) }
    let outline = WorkbookOutline()
    try archive.parse("xl/workbook.xml", limit: Self.smallPart, outline)
    let links = Relations()
    if archive.has("xl/_rels/workbook.xml.rels") {
      try archive.parse("xl/_rels/workbook.xml.rels", limit: Self.smallPart, links)
    }
    is1904 = outline.is1904
    sheets = outline.sheets.compactMap { sheet in
      guard let target = links.targets[sheet.relation], links.isWorksheet(sheet.relation) else {
        return nil
      }
      return Part(name: sheet.name, path: target, isHidden: sheet.isHidden)
    }
    let styles = links.path(ofType: "styles") ?? "xl/styles.xml"
    formats = CellFormats()
    if archive.has(styles) { try archive.parse(styles, limit: Self.smallPart, formats) }
    let shared = links.path(ofType: "sharedStrings") ?? "xl/sharedStrings.xml"
    texts = try SharedTexts(name: name)
    if archive.has(shared) {
      try archive.parse(shared, limit: Self.largePart, texts)
      try texts.finish()
    }
  }

  private static func stranger(_ archive: ZipArchive) -> Refusal {
    func refusal(_ reason: Text, _ fix: Text) -> Refusal {
      Refusal(reason, fix: fix, at: Place(file: archive.name))
    }
    if archive.has("xl/workbook.bin") {
      return refusal(Texts.isBinaryWorkbook, Texts.saveAsWorkbook)
    }
    if archive.has("[Content_Types].xml") {
      return refusal(Texts.isOtherOffice, Texts.exportAsSheet)
    }
    if archive.has("mimetype"), archive.has("content.xml") {
      return refusal(Texts.isOpenDocument, Texts.saveAsWorkbook)
    }
    return refusal(Texts.isArchive, Texts.unpackIt)
  }
}

/// Reads `xl/workbook.xml`.
private final class WorkbookOutline: XMLHandler {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var is1904 = false

  func begin(_ element: XMLElement) {
    if element.name.equals("sheet"), let name = element.text("name") {
      let state = element.text("state")
      sheets.append((name, element.text("id") ?? "", state != nil && state != "visible"))
    } else if element.name.equals("workbookPr") {
      is1904 = element.flag("date1904")
    }
  }

  func end(_ name: UnsafePointer<CChar>) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads `xl/_rels/workbook.xml.rels`: which part is which.
private final class Relations: XMLHandler {
  private(set) var targets: [String: String] = [:]
  private var types: [String: String] = [:]

  func begin(_ element: XMLElement) {
    guard element.name.equals("Relationship"), let id = element.text("Id"),
      let target = element.text("Target")
    else { return }
    targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    types[id] = element.text("Type")?.split(separator: "/").last.map(String.init)
  }

  func end(_ name: UnsafePointer<CChar>) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func isWorksheet(_ id: String) -> Bool { types[id] == "worksheet" }

  func path(ofType type: String) -> String? {
    types.first { $0.value == type }.flatMap { targets[$0.key] }
  }
}
