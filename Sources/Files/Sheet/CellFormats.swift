/// The number formats of a workbook's cells, as far as they change what a number says.
final class CellFormats: XMLHandler {
  enum Format {
    case general
    /// A date, with a time of the day where the format shows one.
    case date(showsTime: Bool)
    case time
    case percent
  }

  private var custom: [Int: Format] = [:]
  private var styles: [Format] = []
  private var isInCells = false

  /// The format of a cell's style.
  func format(_ style: Int) -> Format { styles.indices.contains(style) ? styles[style] : .general }

  func begin(_ element: XMLElement) {
    if element.name.equals("numFmt"), let id = element.whole("numFmtId") {
      custom[id] = Self.format(code: element.text("formatCode") ?? "")
    } else if element.name.equals("cellXfs") {
      isInCells = true
    } else if isInCells, element.name.equals("xf") {
      let id = element.whole("numFmtId") ?? 0
      styles.append(custom[id] ?? Self.standard(id))
    }
  }

  func end(_ name: UnsafePointer<CChar>) {
    if name.equals("cellXfs") { isInCells = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The formats that a workbook need not write down (ECMA-376, 18.8.30), the Chinese ones too.
  private static func standard(_ id: Int) -> Format {
    switch id {
    case 9, 10: .percent
    case 14...17, 27...31, 36, 50...54, 57, 58: .date(showsTime: false)
    case 22: .date(showsTime: true)
    case 18...21, 32...35, 45...47, 55, 56: .time
    default: .general
    }
  }

  /// A format by its code, such as `yyyy"年"m"月"d"日" hh:mm`.
  private static func format(code: String) -> Format {
    var letters = ""
    var isQuoted = false
    var isEscaped = false
    var depth = 0
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if character == "\\" || character == "_" {
        isEscaped = true
      } else if character == "[" {
        depth += 1
      } else if character == "]" {
        depth -= 1
      } else if character == ";" {
        break
      } else if depth == 0 {
        letters.append(character)
      }
    }
    letters = letters.replacing("general", with: "")
    if letters.contains("%") { return .percent }
    let showsTime =
      letters.contains("h") || letters.contains("s") || code.lowercased().contains("[h")
    if letters.contains("y") || letters.contains("d") { return .date(showsTime: showsTime) }
    return showsTime ? .time : .general
  }
}
