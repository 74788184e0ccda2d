/// Placeholders of a statement that takes several rows: `($1, $2), ($3, $4)`.
enum Marks {
  static func rows(_ count: Int, width: Int) -> String {
    (0..<count).map { row in
      "(" + (1...width).map { "$\(row * width + $0)" }.joined(separator: ", ") + ")"
    }.joined(separator: ", ")
  }
}
