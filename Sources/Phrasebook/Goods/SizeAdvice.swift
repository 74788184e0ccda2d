import Vocabulary

/// The size that a table gives for a buyer's measures, and what it rests on
/// (HANDBOOK/phrasebook.md, Goods).
public enum SizeAdvice: Hashable, Sendable {
  /// The size, and its ground in the words of a reply.
  case size(String, ground: String)
  /// A measure is outside the table: its name, its value, and the table's range.
  case outside(String, String, String)

  /// The centimetres that are added to a measured waist or hip (HANDBOOK/phrasebook.md, Moments).
  static let ease = 5.0
  /// The size of other brands that the paper names (HANDBOOK/phrasebook.md, Moments).
  static let known = ["28": "L"]

  /// Returns the advice for measures as buyers state them; nil without a table or measures for it.
  ///
  /// - Parameters:
  ///   - measures: by name: 身高 in centimetres, 体重 with its unit, 腰围, 臀围, 别家码.
  ///   - goods: the goods, whose fit the ground names.
  public init?(_ measures: [String: String], table: [SizeSheet.Row], goods: Goods? = nil) {
    guard !table.isEmpty else { return nil }
    let found =
      Self.byGirth(measures, table) ?? Self.byBody(measures, table)
      ?? Self.byOther(measures, table)
    guard let found else { return nil }
    guard case .size(let size, let ground) = found,
      let fit = goods?.values["版型"], fit != "正常"
    else {
      self = found
      return
    }
    self = .size(size, ground: ground + "，这款版型" + fit)
  }

  /// Returns the variables that it fills; none outside the table.
  public var values: [String: String] {
    guard case .size(let size, let ground) = self else { return [:] }
    return ["尺码建议": size, "尺码依据": ground]
  }

  /// By waist and hip: the larger of the sizes whose own measure is that of the body and some more.
  private static func byGirth(
    _ measures: [String: String], _ table: [SizeSheet.Row]
  ) -> SizeAdvice? {
    var best: Int?
    var grounds: [String] = []
    for name in ["腰围", "臀围"] {
      guard let text = measures[name], let value = Double(text.halfWidth),
        table.contains(where: { $0.measures[name] != nil })
      else { continue }
      let wanted = value + ease
      guard table.contains(where: { ($0.measures[name]?.lowerBound ?? .infinity) <= wanted }) else {
        return outside(name, text + "厘米", table)
      }
      guard let place = table.firstIndex(where: { ($0.measures[name]?.upperBound ?? 0) >= wanted })
      else { return outside(name, text + "厘米", table) }
      best = max(best ?? place, place)
      grounds.append("\(name)\(text)")
    }
    return best.map { place in
      .size(table[place].size, ground: "按您\(grounds.joined(separator: "、"))再加\(Int(ease))厘米对尺码表")
    }
  }

  /// By height and weight: the size that has both, else the larger of theirs.
  private static func byBody(
    _ measures: [String: String], _ table: [SizeSheet.Row]
  ) -> SizeAdvice? {
    guard let height = measures["身高"].flatMap({ Double($0.halfWidth) }),
      let weight = measures["体重"].flatMap(jin), let weightText = measures["体重"],
      let heightText = measures["身高"]
    else { return nil }
    let body = "按您身高\(heightText)、体重\(weightText)"
    func fits(_ row: SizeSheet.Row, _ name: String, _ value: Double) -> Bool {
      row.measures[name]?.contains(value) ?? false
    }
    if let row = table.first(where: { fits($0, "身高", height) && fits($0, "体重", weight) }) {
      return .size(row.size, ground: body + "对尺码表")
    }
    guard let byWeight = table.firstIndex(where: { fits($0, "体重", weight) }) else {
      return outside("体重", weightText, table)
    }
    guard let byHeight = table.firstIndex(where: { fits($0, "身高", height) }) else {
      return outside("身高", heightText + "厘米", table)
    }
    let (small, large) = (min(byWeight, byHeight), max(byWeight, byHeight))
    return .size(
      table[large].size, ground: body + "，在\(table[small].size)和\(table[large].size)之间，取大的")
  }

  /// By the size worn of another brand.
  private static func byOther(
    _ measures: [String: String], _ table: [SizeSheet.Row]
  ) -> SizeAdvice? {
    guard let other = measures["别家码"] else { return nil }
    let size =
      table.first { $0.others.contains(other) }?.size
      ?? known[other].flatMap { size in table.first { $0.size == size }?.size }
    return size.map { .size($0, ground: "别家穿\(other)码的，我们这里是\($0)") }
  }

  private static func outside(
    _ name: String, _ value: String, _ table: [SizeSheet.Row]
  ) -> SizeAdvice? {
    let ranges = table.compactMap { $0.measures[name] }
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() else {
      return nil
    }
    return .outside(name, value, SizeSheet.written(low...high))
  }

  /// Returns a weight in 斤: `120斤`, `55公斤`, `55kg`; a number alone is in 斤.
  private static func jin(_ text: String) -> Double? {
    let text = text.halfWidth
    guard let value = Double(text.prefix { $0.isNumber || $0 == "." }) else { return nil }
    return ["公斤", "千克", "kg", "KG", "Kg"].contains(where: text.hasSuffix) ? value * 2 : value
  }
}
