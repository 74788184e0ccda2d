import Vocabulary

/// The kinds of files that hold a sheet.
enum SheetFormat {
  case text
  case workbook
  /// HTML.
  case page

  /// - Throws: `Refusal` of kind `refused` that names what the file is instead, and the way out.
  init(of head: FileHead, name: String) throws {
    if head.starts(with: Array("PK\u{3}\u{4}".utf8))
      || head.starts(with: Array("PK\u{5}\u{6}".utf8))
    {
      self = .workbook
      return
    }
    if let stranger = Self.strangers.first(where: { head.starts(with: $0.start) }) {
      throw Refusal(stranger.reason, fix: stranger.fix, at: Place(file: name))
    }
    let letters = head.letters.drop { $0.isWhitespace }
    if letters.hasPrefix("mime-version:") {
      throw Refusal(Texts.isWebArchive, fix: Texts.saveAsWorkbook, at: Place(file: name))
    }
    guard letters.hasPrefix("<") else {
      self = .text
      return
    }
    if letters.contains("office:spreadsheet"), letters.hasPrefix("<?xml") {
      throw Refusal(Texts.isXMLSheet, fix: Texts.saveAsWorkbook, at: Place(file: name))
    }
    let marks = ["<table", "<html", "<!doctype html", "<head", "<body", "<tr", "<meta"]
    self = marks.contains(where: letters.contains) ? .page : .text
  }

  private static let strangers: [(start: [UInt8], reason: Text, fix: Text)] = [
    ([0xD0, 0xCF, 0x11, 0xE0], Texts.isOldWorkbook, Texts.saveAsWorkbook),
    // BIFF 2 to 5 without a container.
    ([0x09, 0x08, 0x10, 0x00], Texts.isOldWorkbook, Texts.saveAsWorkbook),
    ([0x09, 0x08, 0x08, 0x00], Texts.isOldWorkbook, Texts.saveAsWorkbook),
    ([0x09, 0x04, 0x06, 0x00], Texts.isOldWorkbook, Texts.saveAsWorkbook),
    (Array("%PDF".utf8), Texts.isPDF, Texts.exportAsSheet),
    (Array("Rar!".utf8), Texts.isArchive, Texts.unpackIt),
    ([0x37, 0x7A, 0xBC, 0xAF], Texts.isArchive, Texts.unpackIt),
    ([0x1F, 0x8B], Texts.isArchive, Texts.unpackIt),
    ([0x89, 0x50, 0x4E, 0x47], Texts.isPicture, Texts.exportAsSheet),
    ([0xFF, 0xD8, 0xFF], Texts.isPicture, Texts.exportAsSheet),
  ]
}
