/// Rows under a header, in columns that line up with Chinese text too.
public struct Table: Sendable {
  public struct Column: Sendable {
    public let title: String
    public let alignment: Alignment

    public init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// One cell: foreign text is fine, it is made harmless here.
  public struct Cell: Sendable, ExpressibleByStringLiteral {
    public let text: String
    public let role: Style.Role?

    public init(_ text: String, _ role: Style.Role? = nil) {
      self.text = text.harmless()
      self.role = role
    }

    public init(stringLiteral text: String) {
      self.init(text)
    }
  }

  public let columns: [Column]
  public private(set) var rows: [[Cell]] = []
  private static let gap = "  "
  /// Width below which no column is shrunk.
  private static let narrowest = 4

  public init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; missing cells are empty, cells beyond the last column are dropped.
  public mutating func add(_ cells: [Cell]) {
    let missing = max(0, columns.count - cells.count)
    rows.append(Array((cells + Array(repeating: Cell(""), count: missing)).prefix(columns.count)))
  }

  public mutating func add(_ cells: [String]) {
    add(cells.map { Cell($0) })
  }

  /// The table's lines, header first.
  /// - Parameter width: the columns of the terminal, to which the widest columns are shrunk; nil
  ///   for a file or pipe, which get every cell in full.
  public func lines(
    width: Int? = nil, cells measure: CellWidth = CellWidth(), style: Style = .plain
  ) -> [String] {
    let header = columns.map { Cell($0.title, .title) }
    let widths = fit(([header] + rows), into: width, measure)
    return ([header] + rows).map { line($0, widths, measure, style) }
  }

  /// The columns that the table takes when no cell is cut.
  public func width(cells measure: CellWidth = CellWidth()) -> Int {
    let widths = columns.indices.map { index in
      rows.reduce(measure.of(columns[index].title.harmless())) {
        max($0, measure.of($1[index].text))
      }
    }
    return widths.reduce(0, +) + (widths.count - 1) * Self.gap.count
  }

  private func fit(_ rows: [[Cell]], into width: Int?, _ measure: CellWidth) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(0) { max($0, measure.of($1[index].text)) }
    }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + (widths.count - 1) * Self.gap.count - width
    while excess > 0, let widest = widths.max(), widest > Self.narrowest {
      // The widest column gives up what it has more than the next, so that no short one suffers.
      let index = widths.firstIndex(of: widest) ?? 0
      let next = widths.filter { $0 < widest }.max() ?? 0
      let step = max(1, min(excess, widest - max(next, Self.narrowest)))
      widths[index] -= step
      excess -= step
    }
    return widths
  }

  private func line(
    _ cells: [Cell], _ widths: [Int], _ measure: CellWidth, _ style: Style
  ) -> String {
    let parts = zip(cells, zip(columns, widths)).map { cell, place in
      let text = measure.cut(cell.text, to: place.1)
      let blanks = String(repeating: " ", count: place.1 - measure.of(text))
      let styled = style(text, cell.role)
      return place.0.alignment == .left ? styled + blanks : blanks + styled
    }
    var line = parts.joined(separator: Self.gap)
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
