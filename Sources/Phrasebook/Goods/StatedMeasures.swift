extension MessageValues {
  /// The measures by which a size is advised.
  public var measures: [String: String] { Self.measures(certain: certain, likely: likely) }

  /// Returns the measures among values that messages state; a size in numbers is that of another
  /// brand.
  public static func measures(
    certain: [String: String], likely: [String: String]
  ) -> [String: String] {
    var measures = certain.filter { ["身高", "体重", "腰围", "臀围"].contains($0.key) }
    if let size = likely["尺码"], size.hasSuffix("码"), Int(size.dropLast()) != nil {
      measures["别家码"] = String(size.dropLast())
    }
    return measures
  }
}
