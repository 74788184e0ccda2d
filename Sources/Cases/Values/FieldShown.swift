import Vocabulary

extension Field {
  /// Returns a stored value for people, in both languages. Phones, and mobile numbers in texts, are
  /// masked.
  public func shown(_ value: String, zone: DeskZone) -> Text {
    switch kind {
    case .text, .computed: Text(same: Mask.numbers(in: value))
    case .phone: Text(same: Mask.number(value))
    case .percent: Text(same: value + " %")
    case .time: Text(same: Moment(stored: value).map(zone.label) ?? value)
    case .flag: value == "yes" ? FieldTexts.yes : FieldTexts.no
    case .agent: Text(same: value + "号")
    case .choice: self[choice: value]?.name ?? Text(same: value)
    case .file: Text(same: KeptFile(value)?.path ?? value)
    case .counts: shown(Counts(value))
    case .whole, .money, .day, .order, .customer: Text(same: value)
    }
  }

  private func shown(_ counts: Counts) -> Text {
    let parts = counts.entries.map { ($0.count, self[choice: $0.id]?.name ?? Text(same: $0.id)) }
    return Text(
      zh: parts.map { "\($0.1.chinese) \($0.0)" }.joined(separator: "、"),
      en: parts.map { "\($0.1.english) \($0.0)" }.joined(separator: ", "))
  }
}
