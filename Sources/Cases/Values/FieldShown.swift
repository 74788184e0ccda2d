import Vocabulary

extension Field {
  /// Returns a stored value for people, in both languages. Phones, and mobile numbers in texts, are
  /// masked.
  public func shown(_ value: String, zone: DeskZone) -> Text {
    switch kind {
    case .computed where function?.hasPrefix(FlowComputation.share.name + " ") == true:
      Text(same: value + " %")
    case .text, .computed, .phone: Text(same: masked(value))
    case .percent: Text(same: value + " %")
    case .time: Text(same: Moment(stored: value).map(zone.label) ?? value)
    case .flag: value == "yes" ? FieldTexts.yes : FieldTexts.no
    case .agent: Text(same: value + "号")
    case .choice: self[choice: value]?.name ?? Text(same: value)
    case .file: Text(same: KeptFile(value)?.path ?? value)
    case .counts: shown(Counts(value))
    case .whole, .money, .day, .month, .item, .order, .customer:
      Text(same: isPersonal ? Mask.name(value) : value)
    }
  }

  /// Returns true for a value that is shown only in part.
  public func masks(_ value: String) -> Bool {
    switch kind {
    case .text, .computed, .phone: masked(value) != value
    case .whole, .money, .day, .month, .item, .order, .customer: isPersonal
    default: false
    }
  }

  private func masked(_ value: String) -> String {
    if kind == .phone { return Mask.number(value) }
    guard isPersonal else { return Mask.numbers(in: value) }
    // A field such as 地址 is masked as where a note says `地址：…`.
    let head = name.chinese + "："
    let named = String(Mask.numbers(in: head + value).dropFirst(head.count))
    return named == value ? Mask.name(value) : named
  }

  private func shown(_ counts: Counts) -> Text {
    let parts = counts.entries.map { ($0.count, self[choice: $0.id]?.name ?? Text(same: $0.id)) }
    return Text(
      zh: parts.map { "\($0.1.chinese) \($0.0)" }.joined(separator: "、"),
      en: parts.map { "\($0.1.english) \($0.0)" }.joined(separator: ", "))
  }
}
